import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("concentration", () => {
  const events = [
    { account: "acme", on: dayOf(0), user: "ann", quantity: 6 },
    { account: "acme", on: dayOf(0), user: "bob", quantity: 4 },
    { account: "acme", on: dayOf(0), user: null, quantity: 90 },
    { account: "acme", on: dayOf(1), user: "bob", quantity: 10 },
    { account: "acme", on: dayOf(20), user: "cem", event: "look" },
  ];

  it("divides the output of the busiest person by that of all persons, over 13 weeks", () => {
    const values = signalValues("concentration", { events });
    //                  ann 6 of 10, bob 14 of 20, bob alone, nobody
    expect([values[0], values[1], values[13], values[14]]).toEqual([0.6, 0.7, 1, null]);
  });

  it("rests on the output events that name a person", () => {
    const n = signalValues("concentration", { events }, { what: "n" });
    expect([n[0], n[1], n[13], n[14]]).toEqual([2, 3, 1, null]);
  });

  it("is null where nobody is named, and where a week of the window was not loaded", () => {
    expect(signalValues("concentration", { events: [{ account: "acme", on: dayOf(0), user: null }] })).toEqual([null]);
    const values = signalValues("concentration", { events, missing: [dayOf(3)] });
    expect([values[2], values[3], values[12]]).toEqual([0.7, null, null]);
  });
});
