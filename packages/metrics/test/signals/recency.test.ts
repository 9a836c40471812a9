import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("recency", () => {
  const events = [
    { account: "acme", on: dayOf(0), event: "look" },
    { account: "acme", on: dayOf(1) },
    { account: "acme", on: dayOf(5) },
  ];

  it("counts complete weeks since output, and is null before the first", () => {
    expect(signalValues("recency", { events })).toEqual([null, 0, 1, 2, 3, 0]);
  });

  it("does not count a week that was not loaded", () => {
    expect(signalValues("recency", { events, missing: [dayOf(3)] })).toEqual([null, 0, 1, null, 2, 0]);
  });
});
