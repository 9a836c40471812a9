import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("output-days", () => {
  const events = [
    { account: "acme", on: dayOf(0), quantity: 2 },
    { account: "acme", on: dayOf(0, 3), quantity: 0.5 },
    { account: "acme", on: dayOf(2), times: 3 },
  ];

  it("counts the days with output, however much was made", () => {
    expect(signalValues("output-days", { events })).toEqual([2, 0, 1]);
  });

  it("is null in a week that was not loaded", () => {
    expect(signalValues("output-days", { events, missing: [dayOf(2)] })).toEqual([2, 0, null]);
  });
});
