import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("onboarding-share", () => {
  const users = ["ann", "bob", "cem"].map((user_id) => ({ account_id: "acme", user_id, created_on: dayOf(0) }));
  const events = [
    { account: "acme", on: dayOf(0, 3), user: "ann" },
    { account: "acme", on: dayOf(4), user: "bob" },
    { account: "acme", on: dayOf(4, 1), user: "cem" },
    { account: "acme", on: dayOf(6), user: "ann" },
  ];

  it("is the share with output within 28 days, said when the days are over", () => {
    const values = signalValues("onboarding-share", { events, inputs: { users } });
    //                            ann on day 3, bob on day 28, cem on day 29: too late
    expect(values).toEqual([null, null, null, null, 0.667, 0.667, 0.667]);
  });

  it("does not count a newcomer whose access ended before the time was over as late", () => {
    const left = users.map((user) => (user.user_id === "cem" ? { ...user, deactivated_on: dayOf(0, 1) } : user));
    expect(signalValues("onboarding-share", { events: events.slice(0, 2), inputs: { users: left } })[4]).toBe(1);
  });

  it("is null without a users input", () => {
    expect(signalValues("onboarding-share", { events })).toEqual(Array(7).fill(null));
  });
});
