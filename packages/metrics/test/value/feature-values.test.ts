import { describe, expect, it } from "vitest";
import { carriersOf, featureValues } from "../../src/value/feature-values.ts";
import { valueMade } from "../../src/value/value-made.ts";
import { did, valueWorld } from "./value-world.ts";

const { facts, lastWeek } = valueWorld({
  events: [
    did("acme", 20, "design", 6, "office"),
    did("acme", 20, "route", 20, "field"),
    did("beta", 19, "route", 15, "office"),
    did("beta", 20, "route", 5, "field"),
    did("beta", 4, "design", 3),
  ],
});
const made = [...valueMade(facts, lastWeek).values()];

describe("featureValues", () => {
  it("tells what each command brings, the most first, with its share and that of all above it", () => {
    const rows = featureValues(["note", "route", "design"], made);
    expect(rows.map(({ event, units, value, before, customers }) => [event, units, value, before, customers])).toEqual([
      // event, units, value, before, customers
      ["design", 6, 600, 300, 1],
      ["route", 40, 400, 0, 2],
      ["note", 0, 0, 0, 0],
    ]);
    expect(rows.map(({ share, shareSoFar }) => [share, shareSoFar])).toEqual([
      [0.6, 0.6],
      [0.4, 1],
      [0, 1],
    ]);
    expect(rows.map(({ modules }) => modules)).toEqual([["office"], ["field", "office"], []]);
  });

  it("knows no share where nothing was made", () => {
    expect(featureValues(["design"], []).map(({ share, shareSoFar }) => [share, shareSoFar])).toEqual([[null, null]]);
  });
});

describe("carriersOf", () => {
  it.each([
    [0.5, ["design"]],
    [0.6, ["design"]],
    [0.8, ["design", "route"]],
    [1, ["design", "route"]],
  ])("finds the fewest commands that carry %d of the value", (share, events) => {
    const features = featureValues(["note", "route", "design"], made);
    expect(carriersOf(features, share).map(({ event }) => event)).toEqual(events);
  });

  it("finds none where nothing was made", () => {
    expect(carriersOf(featureValues(["design"], []), 0.8)).toEqual([]);
    expect(carriersOf([], 0.8)).toEqual([]);
  });
});
