import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

const kinds = { "make.check": { kind: "output", critical: true, title: "Check made" } };

describe("critical-abandoned", () => {
  it("is said when a critical feature used in most weeks is no longer used while work goes on", () => {
    const all = [...Array(20).keys()].filter((week) => week !== 5);
    expect(said(all, 28)).toMatchObject([
      {
        week: 25,
        state: "open",
        gist: "“Check made” not used for 8 weeks, before in 19 of 20 weeks.",
        evidence:
          "“Check made” has not been used for 8 weeks up to the week of 20 July 2026; it was used in 19 of the 20 weeks before, and its longest pause in the year before was 1 week. The customer goes on producing. Open since the week of 6 July 2026.",
      },
    ]);
  });

  it("closes when it is used again", () => {
    const used = [...Array(20).keys(), 29];
    expect(said(used, 32)).toMatchObject([{ week: 25, state: "closed", because: "it is used again" }]);
  });

  it("says nothing of a feature used now and then, of one that is not critical, nor of a customer who makes nothing", () => {
    expect(said([0, 4, 8, 12, 16], 28)).toEqual([]);
    expect(said([...Array(20).keys()], 28, { kinds: { "make.check": { kind: "output" } } })).toEqual([]);
    const events = [...Array(20).keys()].flatMap((week) => work(week, true));
    expect(
      saidOf(assess(factsFromEvents({ events, kinds, lastWeek: mondayAt(28) }), options), "critical-abandoned"),
    ).toEqual([]);
  });
});

function work(week: number, checks: boolean) {
  const made = { account: "acme", on: mondayAt(week), times: 20 };
  return checks ? [made, { account: "acme", on: mondayAt(week), event: "make.check", times: 2 }] : [made];
}

function said(checkedIn: number[], weeks: number, rest: Partial<TestWorld> = {}) {
  const events = Array.from({ length: weeks }, (_, week) => work(week, checkedIn.includes(week))).flat();
  return saidOf(assess(factsFromEvents({ events, kinds, ...rest }), options), "critical-abandoned");
}
