import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("users-above-seats", () => {
  const events = ["ann", "bob", "cem"].map((user) => ({ account: "acme", on: dayOf(0), user }));
  const later = { account: "acme", on: dayOf(4), user: "ann" };

  it("counts producing users above the seats, none where there are seats enough", () => {
    expect(signalValues("users-above-seats", { events: [...events, later], seats: { acme: 2 } })).toEqual([
      1, 1, 1, 1, 0,
    ]);
    expect(signalValues("users-above-seats", { events, seats: { acme: 5 } })).toEqual([0]);
  });

  it("is null where seats are unknown or none", () => {
    expect(signalValues("users-above-seats", { events })).toEqual([null]);
    expect(signalValues("users-above-seats", { events, seats: { acme: 0 } })).toEqual([null]);
  });
});
