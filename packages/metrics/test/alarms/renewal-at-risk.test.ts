import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

const renewing = (week: number) => ({
  accounts: [{ account_id: "acme", started_on: "2020-01-01", renews_on: mondayAt(week) }],
});
const said = (weeks: number[], rest = {}) => saidOf(weeklyHealth({ acme: weeks }, rest), "renewal-at-risk");
const dropped = [...steady(30), ...Array(6).fill(2)];

describe("renewal-at-risk", () => {
  it("is said when a drop is open and the contract renews within ninety days", () => {
    expect(said(dropped, renewing(40))).toMatchObject([{ week: 31, state: "open" }]);
    expect(said(dropped, renewing(40))[0]?.evidence).toMatch(
      /^The contract renews on 19 October 2026, 29 days after the end of the week of 14 September 2026, and output has been down since the week of/,
    );
  });

  it("waits until the renewal is near", () => {
    expect(said(dropped, renewing(60))).toEqual([]);
    expect(said([...steady(30), ...Array(14).fill(2)], renewing(50))[0]?.week).toBeGreaterThan(36);
  });

  it("closes when the drop is over or the day has come", () => {
    expect(said([...dropped, ...steady(6)], renewing(44))).toMatchObject([
      { state: "closed", because: "what made it doubtful is over" },
    ]);
    expect(said(dropped, renewing(34))).toMatchObject([
      { state: "closed", because: "the day of the renewal has come" },
    ]);
  });

  it("says nothing of healthy customers and of contracts without a date", () => {
    expect(said(steady(36), renewing(40))).toEqual([]);
    expect(said(dropped)).toEqual([]);
  });
});
