import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("seat-use", () => {
  const events = [
    { account: "acme", on: dayOf(0), user: "ann" },
    { account: "acme", on: dayOf(0), user: "bob" },
    { account: "acme", on: dayOf(4), user: "ann" },
  ];

  it("divides producing users by seats, above one where more produce than were bought", () => {
    expect(signalValues("seat-use", { events, seats: { acme: 4 } })).toEqual([0.5, 0.5, 0.5, 0.5, 0.25]);
    expect(signalValues("seat-use", { events, seats: { acme: 1 } })[0]).toBe(2);
  });

  it("is null where seats are unknown or none", () => {
    expect(signalValues("seat-use", { events })).toEqual([null, null, null, null, null]);
    expect(signalValues("seat-use", { events, seats: { acme: 0 } })).toEqual([null, null, null, null, null]);
  });
});
