import { epochDayOf as day } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { timeToAnswer, waitOf } from "../../src/conversations/time-to-answer.ts";

const lastWeek = day("2026-11-09");
const alarm = (first: string, answered: string | null = null, closed: string | null = null) => ({
  first_week: day(first),
  answered_on: answered === null ? null : day(answered),
  closed_week: closed === null ? null : day(closed),
});

describe("timeToAnswer", () => {
  it("counts from the Monday after the first week, when the report says the alarm", () => {
    expect(waitOf(alarm("2026-10-05", "2026-10-15"), lastWeek)).toEqual({ days: 3, happened: true });
    expect(waitOf(alarm("2026-10-05", "2026-10-07"), lastWeek)).toEqual({ days: 0, happened: true });
  });

  it("lets an alarm nobody answered wait until now, and for ever when it closed", () => {
    expect(waitOf(alarm("2026-10-05", null, "2026-10-26"), lastWeek)).toEqual({
      days: Number.POSITIVE_INFINITY,
      happened: false,
    });
    expect(waitOf(alarm("2026-10-05"), lastWeek)).toEqual({ days: 35, happened: false });
  });

  it("gives the middle of all alarms, those without an answer included", () => {
    const alarms = [alarm("2026-10-05", "2026-10-14"), alarm("2026-10-05", "2026-10-22"), alarm("2026-10-05")];
    expect(timeToAnswer(alarms, lastWeek)).toMatchObject({ alarms: 3, answered: 2, medianDays: 10 });
    expect(timeToAnswer(alarms, lastWeek).withinWeek).toBeCloseTo(1 / 3);
    const closed = Array.from({ length: 9 }, () => alarm("2026-10-05", null, "2026-10-12"));
    expect(timeToAnswer([...alarms, ...closed], lastWeek).medianDays).toBeNull();
    expect(timeToAnswer([], lastWeek)).toMatchObject({ alarms: 0, medianDays: null, withinWeek: null });
  });
});
