import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("output-per-user", () => {
  const events = [
    { account: "acme", on: dayOf(0), user: "ann", quantity: 6 },
    { account: "acme", on: dayOf(0), user: "bob", quantity: 2 },
    { account: "acme", on: dayOf(0), user: "cyd", event: "look", times: 5 },
    { account: "acme", on: dayOf(2), user: "ann", times: 3 },
  ];

  it("divides output by the users who made it, and is null in a week without any", () => {
    expect(signalValues("output-per-user", { events })).toEqual([4, null, 3]);
    expect(signalValues("output-per-user", { events }, { what: "n" })).toEqual([2, null, 1]);
  });

  it("leaves out output that bears no user", () => {
    const nameless = { account: "acme", on: dayOf(0), user: null, quantity: 100 };
    expect(signalValues("output-per-user", { events: [...events, nameless] })).toEqual([4, null, 3]);
    expect(signalValues("output-per-user", { events: [nameless] })).toEqual([null]);
  });
});
