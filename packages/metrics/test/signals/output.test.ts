import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("output", () => {
  const events = [
    { account: "acme", on: dayOf(0), quantity: 2 },
    { account: "acme", on: dayOf(0, 3), quantity: 0.5 },
    { account: "acme", on: dayOf(2), times: 3 },
  ];

  it("sums the quantity of output, and counts a week without as zero", () => {
    expect(signalValues("output", { events })).toEqual([2.5, 0, 3]);
    expect(signalValues("output", { events }, { what: "n" })).toEqual([2, 0, 3]);
  });

  it("is null in a week that was not loaded", () => {
    expect(signalValues("output", { events, missing: [dayOf(1)] })).toEqual([2.5, null, 3]);
  });

  it("leaves out presence, administration and use", () => {
    const kinds = { login: { kind: "presence" }, invite: { kind: "admin" }, look: { kind: "use" } };
    const others = Object.keys(kinds).map((event) => ({ account: "acme", on: dayOf(1), event, times: 9 }));
    expect(signalValues("output", { events: [...events, ...others], kinds })).toEqual([2.5, 0, 3]);
  });
});
