import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestEvent, type TestWorld } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

const others = Array.from({ length: 20 }, (_, week) => ({ account: "bolt", on: mondayAt(week), times: 5 }));
const looking = [6, 7, 8, 9, 12].map((week) => ({ account: "acme", on: mondayAt(week), event: "look" }));
const began = [{ account_id: "acme", started_on: mondayAt(6) }];

describe("onboarding-stuck", () => {
  it("is said of a customer who has made nothing 28 days after the contract began", () => {
    expect(said(looking, { accounts: began })).toMatchObject([
      {
        week: 10,
        state: "open",
        gist: "Nothing made in the 97 days since it began.",
        evidence:
          "Nothing has been made since it began on 23 February 2026, 97 days before the end of the week of 25 May 2026; the first event was in the week of 23 February 2026, and a first output is expected within 28 days. Open since the week of 23 March 2026.",
      },
    ]);
  });

  it("is said of a customer who was never seen at all", () => {
    expect(said([], { accounts: began })[0]?.evidence).toContain("nobody has been seen at all");
  });

  it("closes with the first output, and says nothing of one who began in time", () => {
    expect(said([...looking, { account: "acme", on: mondayAt(14) }], { accounts: began })).toMatchObject([
      { week: 10, state: "closed", because: "the first output was made" },
    ]);
    expect(said([...looking, { account: "acme", on: mondayAt(9) }], { accounts: began })).toEqual([]);
  });

  it("says nothing of a customer who was there before the data begin", () => {
    expect(said(looking, { accounts: [{ account_id: "acme", started_on: "2020-01-01" }] })).toEqual([]);
  });

  it("is said of three newcomers of whom none has made anything, and closes when one does", () => {
    const users = ["bob", "cem", "dot"].map((user_id) => ({ account_id: "bolt", user_id, created_on: mondayAt(8) }));
    const first = { account: "bolt", on: mondayAt(15), user: "cem" };
    expect(said([], { inputs: { users } }, "bolt")).toMatchObject([
      {
        week: 12,
        state: "open",
        gist: "None of the 3 people given access lately has made anything.",
        evidence:
          "3 people were given access on 9 March 2026, and 83 days later, at the end of the week of 25 May 2026, none of them has made anything. Open since the week of 6 April 2026.",
      },
    ]);
    expect(said([first], { inputs: { users } }, "bolt")).toMatchObject([
      { state: "closed", because: "one of them made something" },
    ]);
    expect(said([], { inputs: { users: users.slice(1) } }, "bolt")).toEqual([]);
  });
});

function said(events: TestEvent[], rest: Partial<TestWorld>, account = "acme") {
  return saidOf(
    assess(factsFromEvents({ events: [...others, ...events], ...rest }), options),
    "onboarding-stuck",
    account,
  );
}
