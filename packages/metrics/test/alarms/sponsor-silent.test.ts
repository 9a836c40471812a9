import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options, steady } from "../weekly-output.ts";

const sponsor = { account_id: "acme", user_id: "eve", is_sponsor: true };
const weekly = [...Array(20).keys()].filter((week) => week !== 7);

describe("sponsor-silent", () => {
  it("is said when the sponsor is away for longer than ever", () => {
    expect(said(weekly, 28, { inputs: { users: [sponsor] } })).toMatchObject([
      {
        week: 23,
        state: "open",
        gist: "The executive sponsor has not been seen for 8 weeks.",
        evidence:
          "The executive sponsor has not been seen for 8 weeks up to the week of 20 July 2026; before that the sponsor was there in 19 of 20 weeks and had missed 1 week at most in the year before. Open since the week of 22 June 2026.",
      },
    ]);
  });

  it("is said at once when the sponsor loses access", () => {
    const users = [{ ...sponsor, deactivated_on: mondayAt(20) }];
    expect(said(weekly, 24, { inputs: { users } })).toMatchObject([
      {
        week: 20,
        state: "open",
        gist: "The executive sponsor lost access on 1 June 2026.",
        evidence:
          "The executive sponsor lost access on 1 June 2026 and was last seen in the week of 25 May 2026. Nobody else is named as sponsor. Open since the week of 1 June 2026.",
      },
    ]);
  });

  it("closes when the sponsor is back", () => {
    expect(said([...weekly, 26, 27], 28, { inputs: { users: [sponsor] } })).toMatchObject([
      { week: 23, state: "closed", because: "a sponsor was seen again" },
    ]);
  });

  it("says nothing of a sponsor who looks once a quarter, nor of one who is not a user", () => {
    expect(said([0, 13], 28, { inputs: { users: [sponsor] } })).toEqual([]);
    expect(said([], 28, { accounts: [{ account_id: "acme", sponsor_user_id: "zoe" }] })).toEqual([]);
  });

  it("does not count lulls as silence", () => {
    const lulls = [{ name: "Summer", from: mondayAt(20), to: mondayAt(27) }];
    expect(said(weekly, 28, { inputs: { users: [sponsor] }, lulls })).toEqual([]);
  });
});

function said(seenIn: number[], weeks: number, rest: Partial<TestWorld>) {
  const work = steady(weeks).map((times, week) => ({ account: "acme", on: mondayAt(week), user: "ann", times }));
  const looks = seenIn.map((week) => ({ account: "acme", on: mondayAt(week), user: "eve", event: "look" }));
  return saidOf(assess(factsFromEvents({ events: [...work, ...looks], ...rest }), options), "sponsor-silent");
}
