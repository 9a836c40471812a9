import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

describe("seats-idle", () => {
  it("is said where fewer than half of the seats are in use after a year", () => {
    const old = [{ account_id: "acme", started_on: "2020-01-01" }];
    expect(said(16, 4, { accounts: old, seats: { acme: 10 } })).toMatchObject([
      {
        state: "open",
        gist: "6 of 10 seats idle over 13 weeks.",
        evidence:
          "4 people produced in the 13 weeks to the week of 27 April 2026 on 10 seats: 40 % in use, 6 idle; 50 % should be in use by now. Open since the week of 6 April 2026.",
      },
    ]);
    expect(said(16, 5, { accounts: old, seats: { acme: 10 } })).toEqual([]);
  });

  it("expects less of new customers, and nothing in the first quarter", () => {
    const young = [{ account_id: "acme", started_on: mondayAt(0) }];
    const week = (people: number) => said(30, people, { accounts: young, seats: { acme: 10 } })[0]?.week;
    // 30 % from week 13 on, 40 from week 26 on.
    expect([week(2), week(3), week(4)]).toEqual([13, 26, undefined]);
  });

  it("expects more before the renewal, and names the day", () => {
    const renewing = [{ account_id: "acme", started_on: "2020-01-01", renews_on: mondayAt(30) }];
    const [one] = said(28, 5, { accounts: renewing, seats: { acme: 10 } });
    expect(one?.week).toBe(17);
    expect(one?.evidence).toContain("60 % should be in use by now. The contract renews on 10 August 2026.");
  });

  it("says nothing where seats are unknown", () => {
    expect(said(16, 1, {})).toEqual([]);
  });
});

function said(weeks: number, people: number, rest: Partial<TestWorld>) {
  const events = Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: people }, (__, i) => ({ account: "acme", on: mondayAt(week), user: `u${i}`, times: 3 })),
  ).flat();
  return saidOf(assess(factsFromEvents({ events, ...rest }), options), "seats-idle");
}
