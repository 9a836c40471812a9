import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("new-producing-users", () => {
  const start = { account: "old", on: dayOf(0) };
  const events = [
    start,
    { account: "acme", on: dayOf(20), user: "ann" },
    { account: "acme", on: dayOf(21), user: "ann" },
    { account: "acme", on: dayOf(22), user: "bob" },
    { account: "acme", on: dayOf(25), user: "bob" },
  ];

  it("counts users whose first output of all falls in the four weeks", () => {
    expect(signalValues("new-producing-users", { events })).toEqual([1, 1, 2, 2, 1, 1]);
  });

  it("is null in the first weeks of the data, when everybody looks new", () => {
    const values = signalValues("new-producing-users", { events }, { account: "old" });
    expect(values.slice(0, 16)).toEqual(new Array(16).fill(null));
    expect(values[16]).toBe(0);
  });

  it("is null where one of the four weeks was not loaded", () => {
    expect(signalValues("new-producing-users", { events, missing: [dayOf(21)] })[3]).toBeNull();
  });
});
