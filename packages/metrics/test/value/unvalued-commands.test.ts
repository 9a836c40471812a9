import { expect, it } from "vitest";
import { unvaluedCommands } from "../../src/value/unvalued-commands.ts";
import { did, valueWorld } from "./value-world.ts";

it("lists commands of work without a value by how much they are used, output first", () => {
  const { facts, lastWeek } = valueWorld({
    events: [
      did("acme", 20, "plan", 2),
      did("beta", 19, "plan", 3),
      did("beta", 7, "plan", 50), // 13 weeks before the last
      did("acme", 20, "look", 40),
      did("acme", 20, "login", 99), // presence is never worth anything
      did("acme", 20, "note", 99), //  has a value: nothing
      did("gone", 20, "plan", 1000), // no customer
    ],
  });
  expect(unvaluedCommands(facts, { customers: new Set(["acme", "beta"]), lastWeek })).toEqual([
    { event: "plan", kind: "output", units: 5, customers: 2 },
    { event: "look", kind: "use", units: 40, customers: 1 },
  ]);
});
