import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

const renewing = (week: number) => ({
  accounts: [{ account_id: "acme", started_on: "2020-01-01", renews_on: mondayAt(week) }],
});
const health = (weeks: number[], rest = {}) => weeklyHealth({ acme: weeks }, rest);
const said = (weeks: number[], rest = {}) => saidOf(health(weeks, rest), "renewal-at-risk");
const dropSaid = (weeks: number[], rest = {}) => saidOf(health(weeks, rest), "output-drop")[0]?.evidence;
const dropped = [...steady(30), ...Array(6).fill(2)];
/** The drop is a new normal in week 47; nothing has been made since week 30. */
const dormant = [...steady(30), ...Array(20).fill(0)];

describe("renewal-at-risk", () => {
  it("is told in the evidence of the drop that makes it doubtful, and raises no alarm of its own", () => {
    expect(said(dropped, renewing(40))).toEqual([]);
    expect(dropSaid(dropped, renewing(40))).toMatch(
      / The contract renews on 19 October 2026, 29 days after the end of the week of 14 September 2026\.$/,
    );
  });

  it("is said by itself where nothing else says the cause any more", () => {
    const [one, ...more] = said(dormant, renewing(54));
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      week: 47,
      state: "open",
      gist: "Renews on 25 January 2027, and nothing has been made for 13 weeks or more.",
    });
    expect(one?.evidence).toMatch(/ 29 days after the end of .* and nothing has been made for 13 weeks or more\. Open/);
  });

  it("waits until the renewal is near", () => {
    expect(said(dormant, renewing(70))).toEqual([]);
    expect(dropSaid(dropped, renewing(60))).not.toContain("renews");
  });

  it("closes when something is made again or the day has come", () => {
    expect(said([...dormant, 9, 9], renewing(54))).toMatchObject([
      { state: "closed", because: "what made it doubtful is over" },
    ]);
    expect(said([...dormant, 0], renewing(50))).toMatchObject([
      { state: "closed", because: "the day of the renewal has come" },
    ]);
  });

  it("says nothing of healthy customers and of contracts without a date", () => {
    expect(said(steady(36), renewing(40))).toEqual([]);
    expect(said(dropped)).toEqual([]);
  });
});
