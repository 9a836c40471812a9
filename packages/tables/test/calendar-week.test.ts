import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochDayOf, isoDate, isoWeekOf, mondayOf, weekNumber } from "../src/calendar-week.ts";

describe("a week", () => {
  it("begins on Monday and ends on Sunday", () => {
    expect(isoDate(mondayOf(weekNumber(epochDayOf("2026-11-15"))))).toBe("2026-11-09");
    expect(isoDate(mondayOf(weekNumber(epochDayOf("2026-11-16"))))).toBe("2026-11-16");
  });

  it.each([
    ["2026-12-31", 2026, 53],
    ["2027-01-03", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["2024-12-30", 2025, 1],
    ["2021-01-03", 2020, 53],
    ["1969-12-31", 1970, 1],
  ])("of %s is week %i-W%i of ISO 8601", (day, year, week) => {
    expect(isoWeekOf(weekNumber(epochDayOf(day)))).toEqual({ year, week });
  });

  it("follows the one before by one, whatever the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (day) => {
        expect(weekNumber(day + 7)).toBe(weekNumber(day) + 1);
        expect(weekNumber(mondayOf(weekNumber(day)))).toBe(weekNumber(day));
        expect(day - mondayOf(weekNumber(day))).toBeGreaterThanOrEqual(0);
        expect(day - mondayOf(weekNumber(day))).toBeLessThan(7);
      }),
    );
  });
});

describe("epochDayOf", () => {
  it("is the inverse of isoDate", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        expect(epochDayOf(isoDate(day))).toBe(day);
      }),
    );
  });

  it.each(["2026-02-30", "2026-2-3", "yesterday", ""])("is NaN for %j, which is no date", (text) => {
    expect(epochDayOf(text)).toBeNaN();
  });
});
