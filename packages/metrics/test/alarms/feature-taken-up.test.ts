import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestEvent } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

const kinds = { "make.new": { kind: "output", title: "Live replanning", launched_on: mondayAt(10) } };
const accounts = ["acme", "bolt", "cove", "dale", "elm"];
const work = accounts.flatMap((account) =>
  Array.from({ length: 20 }, (_, week) => ({ account, on: mondayAt(week), user: account })),
);
const uses = (account: string, weeks: number[]): TestEvent[] =>
  weeks.map((week) => ({ account, on: mondayAt(week), user: account, event: "make.new" }));
const said = (events: TestEvent[]) =>
  saidOf(assess(factsFromEvents({ events: [...work, ...events], kinds }), options), "feature-taken-up");

describe("feature-taken-up", () => {
  it("is said in the third of four weeks with a launched feature", () => {
    expect(said(uses("acme", [12, 14, 15, 16]))).toMatchObject([
      {
        week: 15,
        state: "open",
        gist: "“Live replanning” taken up by 75 % of those who produced in a week.",
        evidence:
          "Took up “Live replanning”, which came out in the week of 23 March 2026: used in 3 weeks of the four to the week of 27 April 2026, by 75 % of those who produced in a week. Of the 5 customers who could use it, 1 did in these weeks.",
      },
    ]);
  });

  it("says nothing of a trial, nor when all others do the same", () => {
    expect(said(uses("acme", [12, 16]))).toEqual([]);
    expect(said(accounts.flatMap((account) => uses(account, [12, 13, 14, 15, 16])))).toEqual([]);
  });

  it("says nothing of a feature that is not new", () => {
    const old = { "make.new": { kind: "output", launched_on: "2020-01-06" } };
    const events = [...work, ...uses("acme", [12, 13, 14])];
    expect(saidOf(assess(factsFromEvents({ events, kinds: old }), options), "feature-taken-up")).toEqual([]);
  });
});
