import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("days-since-output", () => {
  it("counts from the last day with output to Sunday, and is null before the first", () => {
    const events = [
      { account: "acme", on: dayOf(0), event: "look" },
      { account: "acme", on: dayOf(1, 0) },
      { account: "acme", on: dayOf(1, 4), user: "bob" },
      { account: "acme", on: dayOf(3, 6) },
    ];
    expect(signalValues("days-since-output", { events })).toEqual([null, 2, 9, 0]);
    expect(signalValues("days-since-output", { events, missing: [dayOf(2)] })).toEqual([null, 2, null, 0]);
  });
});
