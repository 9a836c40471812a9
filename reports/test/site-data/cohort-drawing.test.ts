import { onboardingCohorts } from "@vitals/metrics";
import { describe, expect, it } from "vitest";
import { cohortDrawing } from "../../build/site-data/cohort-drawing.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;

const through = day("2026-11-15");

/** Newcomers of one day, of whom so many made something after so many days. */
const newcomers = (began: string, made: number, { of, after }: { of: number; after: number }) =>
  Array.from({ length: of }, (_, i) => ({
    began: day(began),
    firstOutput: i < made ? day(began) + after : null,
    until: day("2026-11-15"),
  }));

describe("cohortDrawing", () => {
  it("says how the newest quarter did against the one before, with what the picture shows as a table", async () => {
    const cohorts = onboardingCohorts([
      ...newcomers("2026-04-01", 9, { of: 10, after: 20 }),
      ...newcomers("2026-09-20", 5, { of: 10, after: 3 }),
    ]);
    const { html } = await cohortDrawing(cohorts, { who: "people", through });
    expect(html).toContain(
      "Of the 10 who began in the 3rd quarter of 2026, 50 % had by day 28, against 90 % of those of the 2nd quarter of 2026.",
    );
    expect(html).toContain("50 % Q3 2026");
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => row?.replace(/<[^>]+>/g, "|"));
    expect(rows.slice(1).map((row) => row?.split("|").filter((cell) => cell !== ""))).toEqual([
      ["3rd quarter of 2026", "0 %", "50 %", "50 %", "50 %", "–"],
      ["2nd quarter of 2026", "0 %", "0 %", "90 %", "90 %", "90 %"],
    ]);
  });

  it("draws nothing where the last quarter with enough newcomers is long ago", async () => {
    const old = onboardingCohorts(newcomers("2025-07-01", 9, { of: 12, after: 3 }));
    expect((await cohortDrawing(old, { who: "customers", through })).html).toBe("");
  });

  it("draws nothing where no quarter has enough newcomers", async () => {
    const few = onboardingCohorts(newcomers("2026-07-01", 2, { of: 4, after: 3 }));
    expect((await cohortDrawing(few, { who: "customers", through })).html).toBe("");
  });
});
