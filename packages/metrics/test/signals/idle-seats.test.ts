import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("idle-seats", () => {
  const events = [
    { account: "acme", on: dayOf(0), user: "ann" },
    { account: "acme", on: dayOf(0), user: "bob" },
    { account: "acme", on: dayOf(4), user: "ann" },
  ];

  it("counts seats that nobody produces with, never below zero", () => {
    expect(signalValues("idle-seats", { events, seats: { acme: 4 } })).toEqual([2, 2, 2, 2, 3]);
    expect(signalValues("idle-seats", { events, seats: { acme: 1 } })).toEqual([0, 0, 0, 0, 0]);
  });

  it("is null where seats are unknown", () => {
    expect(signalValues("idle-seats", { events })).toEqual([null, null, null, null, null]);
  });
});
