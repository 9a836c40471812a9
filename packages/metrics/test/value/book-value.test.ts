import { expect, it } from "vitest";
import { bookValue } from "../../src/value/book-value.ts";
import { valueMade } from "../../src/value/value-made.ts";
import { did, valueWorld } from "./value-world.ts";

const { facts, lastWeek } = valueWorld({
  events: [
    did("acme", 16, "design", 2),
    did("acme", 11, "design", 1),
    did("beta", 16, "route", 3),
    did("gone", 16, "design", 9),
    did("idle", 16, "note", 4),
  ],
});

it.each([
  // weeks, weeks of data, value, before, customers
  [4, 17, 230, 100, 2],
  [4, 7, 230, null, 2],
  [13, 26, 330, 0, 2],
  [52, 17, 330, null, 2],
] as const)("counts %d weeks of the customers asked for", (weeks, weeksOfData, value, before, active) => {
  const customers = ["acme", "beta", "idle", "unknown"];
  const made = valueMade(facts, lastWeek);
  expect(bookValue(made, { customers, weeks, weeksOfData })).toEqual({ weeks, value, before, customers: active });
});
