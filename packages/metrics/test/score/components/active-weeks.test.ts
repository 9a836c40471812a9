import { describe, expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

describe("active-weeks", () => {
  const events = [
    { account: "acme", on: dayOf(0), event: "look" },
    ...[1, 2, 5].map((week) => ({ account: "acme", on: dayOf(week), times: 7 })),
    { account: "acme", on: dayOf(30), event: "look" },
  ];

  it("is the share of weeks with output since the first, at most 26", () => {
    const values = componentValues("active-weeks", { events });
    expect([values[0], values[1], values[4], values[26], values[30]]).toEqual([null, 1, 0.5, 0.115, 0.038]);
  });

  it("does not count weeks in a declared lull, nor those not loaded", () => {
    const lulls = [{ name: "Summer", from: dayOf(3), to: dayOf(3, 4) }];
    expect(componentValues("active-weeks", { events, lulls, missing: [dayOf(4)] })[5]).toBe(1);
  });
});
