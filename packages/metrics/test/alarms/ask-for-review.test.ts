import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

const rising = [...steady(34), 52, 54, 50, 56, 53, 55, 54];
const solved = (week: number, csat: number | null) => ({
  tickets: [{ account_id: "acme", opened_at: mondayAt(week - 1), resolved_at: mondayAt(week), csat, csat_max: 5 }],
});
const said = (weeks: number[], inputs: object) => saidOf(weeklyHealth({ acme: weeks }, { inputs }), "ask-for-review");

describe("ask-for-review", () => {
  it("is said when a ticket ended well and output rises", () => {
    expect(said(rising, solved(40, 5))).toEqual([
      {
        week: 40,
        state: "open",
        because: null,
        gist: "A ticket was resolved to their satisfaction, and output of 6 weeks was 54 designs a week, where the 26 weeks before made 41.",
        evidence:
          "A ticket was resolved to their satisfaction; output of the 6 weeks to the week of 19 October 2026 was 54 designs a week, 32 % above the 41 of the half year before, and no alarm was open. Ask today.",
      },
    ]);
  });

  it("says nothing without a success, with a bad rating, or when output does not rise", () => {
    expect(said(rising, {})).toEqual([]);
    expect(said(rising, solved(40, 3))).toEqual([]);
    expect(said(rising, solved(40, null))).toEqual([]);
    expect(said(steady(41), solved(40, 5))).toEqual([]);
  });

  it("says nothing when somebody asked in the last half year", () => {
    const asked = { account_id: "acme", occurred_at: mondayAt(30), question: "Could we have a reference call?" };
    expect(said(rising, { ...solved(40, 5), touchpoints: [asked] })).toEqual([]);
    expect(said(rising, { ...solved(40, 5), touchpoints: [{ ...asked, question: "How are you?" }] })).toHaveLength(1);
  });

  it("says nothing while an alarm is open", () => {
    const left = { account_id: "acme", user_id: "ann", is_sponsor: true, deactivated_on: mondayAt(38) };
    expect(said(rising, { ...solved(40, 5), users: [left] })).toEqual([]);
  });
});
