import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";

import { sponsorsOf } from "../../src/history/sponsors.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { dayOf, signalValues } from "../signal-values.ts";

describe("sponsor", () => {
  const looks = [1, 2, 4].map((week) => ({ account: "acme", on: dayOf(week), user: "eve", event: "look" }));
  const events = [
    { account: "acme", on: dayOf(0), user: "ann" },
    ...looks,
    { account: "acme", on: dayOf(7), user: "ann" },
  ];
  const users = [{ account_id: "acme", user_id: "eve", is_sponsor: true }];

  it("counts weeks since any event of the sponsor, looking included", () => {
    expect(signalValues("sponsor", { events, inputs: { users } })).toEqual([null, 0, 0, 1, 0, 1, 2, 3]);
  });

  it("rests on the weeks with the sponsor up to the last one", () => {
    expect(signalValues("sponsor", { events, inputs: { users } }, { what: "n" })).toEqual([null, 1, 2, 2, 3, 3, 3, 3]);
  });

  it("knows a sponsor who is named with the account", () => {
    const accounts = [{ account_id: "acme", sponsor_user_id: "eve" }];
    expect(signalValues("sponsor", { events, accounts })[7]).toBe(3);
  });

  it("does not count weeks that were not loaded", () => {
    expect(signalValues("sponsor", { events, inputs: { users }, missing: [dayOf(5)] }).slice(5)).toEqual([null, 1, 2]);
  });

  it.each([
    ["nobody is named as sponsor", {}],
    [
      "the person named as sponsor is not one of this customer's users",
      { accounts: [{ account_id: "acme", sponsor_user_id: "zoe" }] },
    ],
    [
      "the sponsor has never been seen in an event",
      { inputs: { users: [{ account_id: "acme", user_id: "zoe", is_sponsor: true }] } },
    ],
  ])("is null when %s, and says so", (reason, rest: Partial<TestWorld>) => {
    const world = { events, ...rest };
    expect(signalValues("sponsor", world)).toEqual(Array(8).fill(null));
    expect(sponsorsOf(toHistory(factsFromEvents(world)), 0).reason).toBe(reason);
  });
});
