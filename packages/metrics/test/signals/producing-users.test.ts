import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("producing-users", () => {
  const events = [
    { account: "acme", on: dayOf(0), user: "ann" },
    { account: "acme", on: dayOf(1), user: "bob" },
    { account: "acme", on: dayOf(1), user: "cyd", event: "look" },
    { account: "acme", on: dayOf(5), user: "ann" },
  ];

  it("counts each user with output once in four weeks", () => {
    expect(signalValues("producing-users", { events })).toEqual([1, 2, 2, 2, 1, 1]);
  });

  it("is null in every window that holds a week that was not loaded", () => {
    expect(signalValues("producing-users", { events, missing: [dayOf(1)] })).toEqual([1, null, null, null, null, 1]);
  });

  it("is null where events bear no user", () => {
    expect(signalValues("producing-users", { events: [{ account: "acme", on: dayOf(0), user: null }] })).toEqual([
      null,
    ]);
  });
});
