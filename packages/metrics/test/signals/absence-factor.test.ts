import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("absence-factor", () => {
  it.each([
    [[10, 10, 10, 10], 2],
    [[30, 10, 10, 10], 1],
    [[9, 8, 7, 6, 5, 4], 3],
    [[50], 1],
  ])("of output %j is %i", (outputs, people) => {
    const events = outputs.map((quantity, i) => ({ account: "acme", on: dayOf(0), user: `u${i}`, quantity }));
    expect(signalValues("absence-factor", { events })).toEqual([people]);
  });

  it("forgets output after 13 weeks, and is null without any", () => {
    const events = [
      { account: "acme", on: dayOf(0), user: "ann", quantity: 10 },
      { account: "acme", on: dayOf(5), user: "bob", quantity: 6 },
      { account: "acme", on: dayOf(5), user: "cem", quantity: 5 },
      { account: "acme", on: dayOf(20), user: "dot", event: "look" },
    ];
    const values = signalValues("absence-factor", { events });
    expect([values[12], values[13], values[18]]).toEqual([2, 1, null]);
  });
});
