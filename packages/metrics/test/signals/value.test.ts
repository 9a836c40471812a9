import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("value", () => {
  const kinds = { "make.design": { kind: "output", value_per_unit: 100 }, "make.route": { kind: "output" } };
  const events = [
    { account: "acme", on: dayOf(0), event: "make.design", quantity: 2 },
    { account: "acme", on: dayOf(0), event: "make.route", quantity: 9 },
    { account: "acme", on: dayOf(14), event: "make.design", quantity: 1 },
  ];

  it("adds up units times their value over 13 weeks, and rests on units that have one", () => {
    const values = signalValues("value", { events, kinds });
    expect([values[0], values[12], values[13], values[14]]).toEqual([200, 200, 0, 100]);
    expect(signalValues("value", { events, kinds }, { what: "n" })[0]).toBe(2);
  });

  it("is null where the catalogue values nothing, and where the window was not loaded whole", () => {
    expect(signalValues("value", { events })[0]).toBeNull();
    expect(signalValues("value", { events, kinds, missing: [dayOf(5)] })[6]).toBeNull();
  });
});
