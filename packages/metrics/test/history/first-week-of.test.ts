import { epochDayOf, isoDate, mondayOf, weekNumber } from "@vitals/tables";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWeekOfMonth, firstWeekOfQuarter } from "../../src/history/first-week-of.ts";

const monday = (week: number) => isoDate(mondayOf(week));
const week = (day: string) => weekNumber(epochDayOf(day));

describe("the first week", () => {
  // of a week        of its quarter  of its month
  it.each([
    ["2024-01-01", "2024-01-01", "2024-01-01"],
    ["2024-03-25", "2024-01-01", "2024-03-04"],
    ["2024-12-30", "2024-10-07", "2024-12-02"],
    ["2025-01-06", "2025-01-06", "2025-01-06"],
    ["2025-03-31", "2025-01-06", "2025-03-03"],
    ["2025-04-07", "2025-04-07", "2025-04-07"],
  ])("for the week of %s is that of %s in its quarter and of %s in its month", (day, quarter, month) => {
    expect(monday(firstWeekOfQuarter(week(day)))).toBe(quarter);
    expect(monday(firstWeekOfMonth(week(day)))).toBe(month);
  });

  it("is never later than the week, and is its own first week", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 4000 }), (each) => {
        for (const [first, most] of [
          [firstWeekOfQuarter, 13],
          [firstWeekOfMonth, 4],
        ] as const) {
          expect(first(each)).toBeLessThanOrEqual(each);
          expect(each - first(each)).toBeLessThanOrEqual(most);
          expect(first(first(each))).toBe(first(each));
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
