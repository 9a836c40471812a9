import { describe, expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

describe("last-output", () => {
  const events = [
    { account: "acme", on: dayOf(0), event: "look" },
    { account: "acme", on: dayOf(1) },
    { account: "acme", on: dayOf(6), event: "look" },
  ];

  it("counts complete weeks since the last one with output, 0 in such a week", () => {
    expect(componentValues("last-output", { events })).toEqual([null, 0, 1, 2, 3, 4, 5]);
  });

  it("skips weeks in a declared lull and weeks that were not loaded", () => {
    const lulls = [{ name: "Summer", from: dayOf(3), to: dayOf(3, 4) }];
    const values = componentValues("last-output", { events, lulls, missing: [dayOf(4)] });
    expect(values).toEqual([null, 0, 1, 1, 1, 2, 3]);
  });
});
