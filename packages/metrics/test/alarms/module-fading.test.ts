import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

const even = Array(30).fill([20, 20]) as [number, number][];
const fade = [16, 12, 8, 5, 3, 1, 0, 0].map((design): [number, number] => [design, 40 - design]);

describe("module-fading", () => {
  it("is said when one module falls inside a flat total", () => {
    expect(said([...even, ...fade])).toMatchObject([
      {
        week: 34,
        state: "open",
        gist: "1 design a week in design over 4 weeks, where 20 were usual.",
        evidence:
          "Made 1 design a week in design over the four weeks to the week of 28 September 2026, where 20 were usual: 50 % of its output then. In all it makes 40 a week, where 40 were usual, so the total does not show it. Open since the week of 7 September 2026.",
      },
    ]);
  });

  it("says nothing when all modules fall together, nor of a module that was used now and then", () => {
    expect(said([...even, ...Array(8).fill([2, 2])])).toEqual([]);
    const now = Array.from({ length: 30 }, (_, i): [number, number] => [i % 3 === 0 ? 60 : 0, 40]);
    expect(said([...now, ...Array(8).fill([0, 60])])).toEqual([]);
  });

  it("closes when it is made there again", () => {
    expect(said([...even, ...fade, ...even.slice(0, 6)])).toMatchObject([
      { state: "closed", because: "made there again" },
    ]);
  });

  it("waits while weeks are not loaded", () => {
    const missing = Array.from({ length: 8 }, (_, i) => mondayAt(30 + i));
    expect(said([...even, ...fade], { missing })).toEqual([]);
  });
});

function said(weeks: [number, number][], rest: Partial<TestWorld> = {}) {
  const events = weeks.flatMap(([design, routes], week) =>
    [
      { account: "acme", on: mondayAt(week), module: "design", times: design },
      { account: "acme", on: mondayAt(week), module: "routes", times: routes },
    ].filter(({ times }) => times > 0),
  );
  return saidOf(assess(factsFromEvents({ events, ...rest }), options), "module-fading");
}
