import { epochDayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { writtenWeek, writtenWeeks } from "../../src/wording/dates.ts";
import { counted, figure } from "../../src/wording/figures.ts";

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
