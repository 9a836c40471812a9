import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("user-growth", () => {
  const events = [
    { account: "old", on: dayOf(0) },
    { account: "acme", on: dayOf(20), user: "ann" },
    { account: "acme", on: dayOf(33), user: "ann" },
    { account: "acme", on: dayOf(33), user: "bob" },
  ];

  it("subtracts the producing users of 13 weeks before, none before the first event", () => {
    const values = signalValues("user-growth", { events });
    expect([values[0], values[12], values[13]]).toEqual([1, 0, 1]);
  });

  it("is null where the data do not reach back far enough", () => {
    const values = signalValues("user-growth", { events }, { account: "old" });
    expect(values.slice(0, 16)).toEqual(new Array(16).fill(null));
    expect(values[16]).toBe(-1);
  });

  it("is null where either stretch was not loaded whole", () => {
    expect(signalValues("user-growth", { events, missing: [dayOf(20)] })[13]).toBeNull();
  });
});
