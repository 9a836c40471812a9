import type { Backtest } from "@vitals/metrics";
import { epochDayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { backtestText } from "../../src/backtest/backtest-text.ts";

const interval = (estimate: number, low: number, high: number) => ({
  estimate,
  low,
  high,
  median: estimate,
  draws: 100,
});
const measures = {
  "AUC within dates": interval(0.8, 0.7, 0.9),
  AUC: interval(0.79, 0.7, 0.88),
  "average precision": interval(0.3, 0.2, 0.4),
  "lift of the riskiest tenth": interval(3, 2, 4),
  "log-loss": null,
  "Brier score": null,
};
const ungraded = { calibration: null, calibrationError: null, bins: [] };
const result: Backtest = {
  churn: { kind: "collapse", leadWeeks: 4, windowWeeks: 26, collapseTo: 0.25 },
  ...{ rows: 200, churned: 12, retained: 40, base: 0.06 },
  firstWeek: weekNumber(epochDayOf("2024-01-01")),
  lastWeek: weekNumber(epochDayOf("2025-12-29")),
  grades: [
    { id: "score", title: "the score", measures, ...ungraded },
    { id: "pace", title: "the floor", measures, ...ungraded },
  ],
  ahead: [interval(0, 0, 0), interval(-0.05, -0.09, -0.01)],
  parts: [
    {
      ...{ part: "year", name: "2024", rows: 200, churned: 12, retained: 40 },
      grades: [
        { value: 0.8, standardError: 0.05 },
        { value: null, standardError: null },
      ],
    },
  ],
  gates: [
    {
      ...{ week: weekNumber(epochDayOf("2025-01-06")), state: "too-few", churned: 3, retained: 40, outcomes: 3 },
      ...{ ranking: null, rankingError: null, gain: null, gainError: null, calibration: null },
    },
  ],
  proposal: {
    ...{ week: weekNumber(epochDayOf("2025-10-06")), state: "proposed", gate: "likelihood", churned: 30, retained: 46 },
    ahead: { difference: 0.031, low: 0.004, high: 0.058 },
    weights: [
      { id: "output-year", today: 15, fitted: 10 },
      { id: "direction", today: 85, fitted: 90 },
    ],
  },
  suspicions: [{ id: "leak", title: "Reason of leaving", column: 9, rows: 200, ranking: 0.97, standardError: 0.01 }],
};

describe("a backtest as text", () => {
  const lines = backtestText(result).split("\n");

  it("says what churn is, what was graded, and how much of it there was", () => {
    expect(lines[0]).toBe("Churn is output below 0.25 of before, within 26 weeks, from 4 weeks on.");
    expect(lines[1]).toBe(
      "200 forecasts from 2024-01-01 to 2025-12-29: 12 customers churned after one, 40 stayed after one; 6.0 % of forecasts were followed by churn.",
    );
  });

  it("gives every grade its interval, and says whether the others are surely better or worse", () => {
    expect(lines.find((line) => line.startsWith("the score "))).toMatch(/0\.800 \(0\.700 to 0\.900\).* -$/);
    expect(lines).toContain("the floor, against the score within dates: -0.050 (-0.090 to -0.010): worse");
    expect(lines.find((line) => line.trimStart().startsWith("2024 "))).toMatch(/200 +12 +0\.80 ±0\.05 +-$/);
  });

  it("proposes weights beside those of today, with the lines that would try them", () => {
    const text = lines.join("\n");
    expect(text).toContain("they would put +3.1 more into the right order (95 times of 100: +0.4 to +5.8)");
    expect(text).toMatch(/^output-year +15 +10$/m);
    expect(text).toContain('look at what changes with vitals diff:\nscore: {\n  weights: {\n    "output-year": 10,');
  });

  it("offers nothing to try where no weights are proposed", () => {
    const proposal = { ...result.proposal, state: "not-better" } as NonNullable<Backtest["proposal"]>;
    const text = backtestText({ ...result, proposal });
    expect(text).toMatch(/^output-year +15 +10$/m);
    expect(text).not.toContain("vitals.config.ts");
    expect(backtestText({ ...result, proposal: null })).toContain("No other weights are proposed: no forecast");
  });

  it("says what the gate says and still needs, and what looks as if it had seen the outcome", () => {
    expect(lines).toContain("Likelihood: not shown: 3 of the 20 outcomes needed");
    expect(lines).toContain("  still needed: 17 more customers that churned, with a forecast made before");
    expect(lines).toContain("Gate: 2025-01-06 too-few (3 outcomes)");
    expect(lines.at(-2)).toBe(
      "Suspicious: Reason of leaving alone ranks outcomes with 0.97, better than usage can. Was it filled in when the outcome was known?",
    );
  });
});
