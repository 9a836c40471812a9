import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("onboarding", () => {
  const person = (user_id: string, created_on: string, more = {}) => ({
    account_id: "acme",
    user_id,
    created_on,
    ...more,
  });
  const first = (user: string, on: string) => ({ account: "acme", on, user });

  it("is the time by which half of the newcomers have made something", () => {
    const users = [person("ann", dayOf(0)), person("bob", dayOf(0)), person("cem", dayOf(0))];
    const events = [first("ann", dayOf(0, 2)), first("bob", dayOf(1, 3)), first("ann", dayOf(3))];
    // After one week ann alone has, after two weeks two of three: on day 10.
    expect(signalValues("onboarding", { events, inputs: { users } })).toEqual([null, 10, 10, 10]);
    expect(signalValues("onboarding", { events, inputs: { users } }, { what: "n" })[3]).toBe(3);
  });

  it("counts those who have not made anything yet for as long as they have waited", () => {
    const early = person("ann", dayOf(0));
    const waiting = ["bob", "cem", "dot"].map((id) => person(id, dayOf(4)));
    const events = [first("ann", dayOf(0, 1)), first("bob", dayOf(5)), first("cem", dayOf(5, 2))];
    // One of four in the first week, then days 1, 7, 9 and one who waits: half by day 7.
    const values = signalValues("onboarding", { events, inputs: { users: [early, ...waiting] } });
    expect(values).toEqual([1, 1, 1, 1, null, 7]);
  });

  it("leaves out sponsors and people created before the data began", () => {
    const users = [person("ann", "2025-06-01"), person("eve", dayOf(0), { is_sponsor: true }), person("bob", dayOf(0))];
    const events = [first("ann", dayOf(0)), first("bob", dayOf(0, 4))];
    expect(signalValues("onboarding", { events, inputs: { users } }, { what: "n" })).toEqual([1]);
    expect(signalValues("onboarding", { events, inputs: { users } })).toEqual([4]);
  });

  it("is null without newcomers", () => {
    expect(signalValues("onboarding", { events: [first("ann", dayOf(0))] })).toEqual([null]);
  });
});
