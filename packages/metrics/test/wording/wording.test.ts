import { epochDayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { writtenWeek, writtenWeeks } from "../../src/wording/dates.ts";
import { amount, counted, figure } from "../../src/wording/figures.ts";

const week = (day: string) => weekNumber(epochDayOf(day));

describe("dates", () => {
  it("are written out", () => {
    expect(writtenWeek(week("2026-11-15"))).toBe("week of 9 November 2026");
  });

  it("say of two weeks no more than differs", () => {
    expect(writtenWeeks(week("2026-11-02"), week("2026-11-09"))).toBe("weeks of 2 and 9 November 2026");
    expect(writtenWeeks(week("2026-10-26"), week("2026-11-02"))).toBe("weeks of 26 October and 2 November 2026");
    expect(writtenWeeks(week("2026-12-28"), week("2027-01-04"))).toBe("weeks of 28 December 2026 and 4 January 2027");
  });
});

describe("figures", () => {
  it.each([
    [0, "routes", "0 routes"],
    [1, "routes", "1 route"],
    [1.04, "units of output", "1 unit of output"],
    [1.2, "designs", "1.2 designs"],
    [1, "surveys", "1 survey"],
    [1, "summaries", "1 summary"],
    [1, "sketches", "1 sketch"],
    [1, "work", "1 work"],
    [1, "progress", "1 progress"],
  ])("of %d %s are counted as %s", (count, plural, text) => {
    expect(amount(count, plural)).toBe(text);
  });

  it.each([
    [0, "0"],
    [8.46, "8.5"],
    [9, "9"],
    [12.5, "13"],
    [1_234_567.8, "1,234,568"],
    [1234, "1,234"],
  ])("of %d are written %s", (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it("agree with their noun", () => {
    expect([counted(1, "week"), counted(3, "week")]).toEqual(["1 week", "3 weeks"]);
  });
});
