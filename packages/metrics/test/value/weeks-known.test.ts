import { expect, it } from "vitest";
import { weeksKnown } from "../../src/value/weeks-known.ts";
import { dayOf } from "../signal-values.ts";
import { did, valueWorld } from "./value-world.ts";

it("counts weeks since the first event, 13 at most, and those that were not loaded", () => {
  const { facts, lastWeek } = valueWorld({
    events: [did("acme", 0, "route"), did("acme", 20, "route"), did("beta", 18, "route")],
    missing: [dayOf(19), dayOf(3)],
  });
  expect([...weeksKnown(facts.account_weeks, lastWeek)]).toEqual([
    ["acme", { weeks: 13, missing: 1 }],
    ["beta", { weeks: 3, missing: 1 }],
  ]);
});
