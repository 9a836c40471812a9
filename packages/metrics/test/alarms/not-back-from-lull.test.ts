import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

const lulls = [{ name: "Between phases", from: mondayAt(20), to: mondayAt(24), scope: "account:acme" }];
const pause = [2, 0, 3, 1, 2];
const said = (weeks: number[], rest = {}) =>
  saidOf(weeklyHealth({ acme: weeks }, { lulls, ...rest }), "not-back-from-lull");

describe("not-back-from-lull", () => {
  it("is said in the second week after a declared lull when output has not returned", () => {
    expect(said([...steady(20), ...pause, 3, 4, 2])).toEqual([
      {
        week: 26,
        state: "open",
        because: null,
        gist: "3 designs a week in the 3 weeks since “Between phases” ended, where 40 were usual.",
        evidence:
          "“Between phases” was declared to end on 5 July 2026; in the 3 weeks since it made 3 designs a week, where 40 were usual before it. Open since the week of 13 July 2026.",
      },
    ]);
  });

  it("says nothing of a customer who came back, nor while the lull lasts", () => {
    expect(said([...steady(20), ...pause, 38, 41, 40])).toEqual([]);
    expect(said([...steady(20), ...pause])).toEqual([]);
    expect(said([...steady(20), ...pause, 3])).toEqual([]);
  });

  it("closes when output is back, and is said once", () => {
    expect(said([...steady(20), ...pause, 3, 4, 2, 5, 39, 41, 40])).toMatchObject([
      { week: 26, state: "closed", because: "output is back" },
    ]);
  });

  it("says nothing of weeks that were not loaded, nor of a customer too small to tell", () => {
    expect(said([...steady(20), ...pause, 0, 0, 0], { missing: [25, 26, 27].map(mondayAt) })).toEqual([]);
    expect(said([...Array(20).fill(1), ...pause.map(() => 0), 0, 0])).toEqual([]);
  });

  it("waits as long as the customer took after an earlier lull", () => {
    const earlier = { name: "Before", from: mondayAt(12), to: mondayAt(13), scope: "account:acme" };
    const weeks = [...steady(12), 1, 1, 5, 6, 4, 38, 40, 42, ...pause, 3, 4, 2, 3];
    expect(said(weeks, { lulls: [earlier, ...lulls] })).toMatchObject([{ week: 15 }, { week: 28 }]);
  });
});
