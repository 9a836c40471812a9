import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("support-load", () => {
  const events = [0, 5, 14].flatMap((week) => [
    { account: "acme", on: dayOf(week), user: "ann" },
    { account: "acme", on: dayOf(week), user: week === 5 ? "bob" : "ann" },
  ]);
  const early = { account: "other", on: dayOf(-20) };

  it("divides the tickets of 13 weeks by the users who produced in them", () => {
    const tickets = [
      early,
      { account: "acme", on: dayOf(0) },
      { account: "acme", on: dayOf(4) },
      { account: "acme", on: dayOf(5) },
    ];
    const values = signalValues("support-load", { events, tickets });
    expect([values[0], values[4], values[5], values[12], values[13], values[14]]).toEqual([1, 2, 1.5, 1.5, 1, 1]);
  });

  it("is zero for an account without tickets, and null without a tickets input", () => {
    expect(signalValues("support-load", { events, tickets: [early] })[14]).toBe(0);
    expect(signalValues("support-load", { events })[14]).toBeNull();
  });

  it("is null before the tickets reach back over the whole window", () => {
    const values = signalValues("support-load", { events, tickets: [{ account: "acme", on: dayOf(1) }] });
    expect([values[12], values[13]]).toEqual([null, 0.5]);
  });

  it("is null where nobody produces", () => {
    const looking = [{ account: "acme", on: dayOf(0), event: "look" }];
    expect(signalValues("support-load", { events: looking, tickets: [early] })).toEqual([null]);
  });
});
