import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../src/grading/average-precision.ts";
import { brierScore } from "../../src/grading/brier-score.ts";
import { calibrationBins, expectedCalibrationError } from "../../src/grading/calibration-bins.ts";
import { calibrationLine } from "../../src/grading/calibration-line.ts";
import { logLoss } from "../../src/grading/log-loss.ts";
import { logLossGain } from "../../src/grading/log-loss-gain.ts";
import { outcomeCounts } from "../../src/grading/outcome-counts.ts";
import { rankTogether, rankWithinDates } from "../../src/grading/ranking.ts";
import { topShareLift } from "../../src/grading/top-share-lift.ts";
import { predictLikelihood } from "../../src/score/likelihood/predict-likelihood.ts";
import { logistic, logOdds } from "../../src/statistics/logistic.ts";
import { seededStream } from "../../src/statistics/seeded-stream.ts";
import { golden, goldenRows } from "../score/likelihood/golden-rows.ts";
import { anyGraded, type GradedLine, graded, rowsOf } from "./graded.ts";

const four = graded([0, 1, 1, 0.8], [1, 1, 0, 0.4], [2, 1, 1, 0.4], [3, 1, 0, 0.1]);

/** Outcomes drawn with the chances that are stated, pulled towards or away from a half by `boldness`. */
const drawn = (boldness: number, rows = 6000) => {
  const stream = seededStream(7);
  const lines = Array.from({ length: rows }, (_, i): GradedLine => {
    const logit = 3 * stream() - 2.5;
    return [i % 500, Math.floor(i / 500), stream() < logistic(logit) ? 1 : 0, logistic(boldness * logit)];
  });
  return graded(...lines);
};

describe("log-loss and Brier score", () => {
  it("are worked out by hand", () => {
    const losses = [-Math.log(0.8), -Math.log(0.6), -Math.log(0.4), -Math.log(0.9)];
    expect(logLoss(four, four.risk)).toBeCloseTo(losses.reduce((a, b) => a + b) / 4, 12);
    expect(brierScore(four, four.risk)).toBeCloseTo((0.04 + 0.16 + 0.36 + 0.01) / 4, 12);
    expect(logLoss(four, four.risk, [1, 0, 0, 1])).toBeCloseTo(((losses[0] as number) + (losses[3] as number)) / 2, 12);
  });

  it("stay finite when a certainty fails, and are nothing without rows", () => {
    expect(logLoss(four, [1, 1, 0, 0])).toBeLessThan(15);
    expect(logLoss(graded(), [])).toBeNull();
    expect(brierScore(graded(), [])).toBeNull();
  });
});

describe("the gain over the base rate", () => {
  it("agrees with an independent computation, its error counted by account", () => {
    const { account, date, churned, z } = goldenRows();
    const chance = predictLikelihood({ intercept: golden.blend[0], coefficients: golden.blend.slice(1) }, z);
    const rate = churned.reduce((a, b) => a + b, 0) / churned.length;
    const gain = logLossGain({ account, accounts: 40, date, churned }, chance, new Float64Array(240).fill(rate));
    expect(gain.mean).toBeCloseTo(golden.logLossGain, 12);
    expect(gain.standardError).toBeCloseTo(golden.logLossGainError, 12);
  });

  it("is none for saying the base rate, and is no surer for a row that is there many times", () => {
    expect(logLossGain(four, [0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5])).toEqual({ mean: 0, standardError: 0 });
    const fivefold = graded(
      ...Array.from(
        { length: 5 },
        () =>
          [
            [0, 1, 1, 0.8],
            [1, 1, 0, 0.4],
            [2, 1, 1, 0.4],
            [3, 1, 0, 0.1],
          ] as GradedLine[],
      ).flat(),
    );
    const base = new Float64Array(20).fill(0.5);
    const [once, often] = [logLossGain(four, four.risk, base.slice(0, 4)), logLossGain(fivefold, fivefold.risk, base)];
    expect(often.mean).toBeCloseTo(once.mean as number, 12);
    expect(often.standardError).toBeCloseTo(once.standardError as number, 12);
  });
});

describe("precision and lift", () => {
  it("are worked out by hand", () => {
    // Steps: 1 of 1 right, then 2 of 3 right, the tie taken as one step.
    expect(averagePrecision(rankTogether(four, four.risk))).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(topShareLift(rankTogether(four, four.risk), undefined, 0.25)).toBeCloseTo(1 / 0.5, 12);
    // Half of the rows: the first, and half of the tie of two, of which one churned.
    expect(topShareLift(rankTogether(four, four.risk), undefined, 0.5)).toBeCloseTo(1.5 / 2 / 0.5, 12);
  });

  it("are the base rate, and 1, for a risk that is the same for all", () => {
    fc.assert(
      fc.property(anyGraded(), (rows) => {
        const ranking = rankTogether(rows, new Float64Array(rows.churned.length));
        const rate = rows.churned.reduce((a, b) => a + b, 0) / rows.churned.length;
        if (!(rate > 0)) {
          expect([averagePrecision(ranking), topShareLift(ranking)]).toEqual([null, null]);
          return;
        }
        expect(averagePrecision(ranking)).toBeCloseTo(rate, 12);
        expect(topShareLift(ranking)).toBeCloseTo(1, 12);
        expect(topShareLift(rankWithinDates(rows, rows.risk), undefined, 1)).toBeCloseTo(1, 12);
      }),
      { seed: 5 },
    );
  });

  it("count within dates so that a bad year lifts nobody", () => {
    const years = graded([0, 1, 1, 0.9], [1, 1, 1, 0.8], [0, 2, 0, 0.2], [1, 2, 0, 0.1]);
    expect(topShareLift(rankTogether(years, years.risk), undefined, 0.5)).toBe(2);
    expect(topShareLift(rankWithinDates(years, years.risk), undefined, 0.5)).toBe(1);
  });
});

describe("calibration", () => {
  it("puts what was said beside what happened, ties together, every row once", () => {
    const bins = calibrationBins(four, four.risk, 2);
    expect(
      bins.map(({ from, to, rows, share, churnedAccounts }) => [from, to, rows, share?.toFixed(2), churnedAccounts]),
    ).toEqual([
      [0.1, 0.4, 3, "0.33", 1],
      [0.8, 0.8, 1, "1.00", 1],
    ]);
    expect(expectedCalibrationError(bins)).toBeCloseTo((3 * Math.abs(0.3 - 1 / 3) + 0.2) / 4, 12);
    expect(expectedCalibrationError([])).toBeNull();
  });

  it("has bins whose rows and churn add up, within intervals that hold the share", () => {
    fc.assert(
      fc.property(anyGraded(), fc.integer({ min: 1, max: 12 }), (rows, most) => {
        const bins = calibrationBins(rows, rows.risk, most);
        expect(bins.length).toBeLessThanOrEqual(most);
        expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.churned.length);
        const churned = bins.reduce((sum, bin) => sum + bin.rows * (bin.share as number), 0);
        expect(churned).toBeCloseTo(
          rows.churned.reduce((a, b) => a + b, 0),
          9,
        );
        for (const { share, low, high, said, from, to } of bins) {
          expect(low - 1e-12).toBeLessThanOrEqual(share as number);
          expect(high + 1e-12).toBeGreaterThanOrEqual(share as number);
          expect(said).toBeGreaterThanOrEqual(from - 1e-12);
          expect(said).toBeLessThanOrEqual(to + 1e-12);
        }
      }),
      { seed: 6 },
    );
  });

  it.each([
    ["as they are", 1, 1],
    ["twice as boldly", 2, 0.5],
    ["half as boldly", 0.5, 2],
  ])("finds the slope of chances stated %s", (_how, boldness, expected) => {
    const rows = drawn(boldness);
    const line = calibrationLine(rows, rows.risk);
    expect((line?.slope as number) / expected).toBeGreaterThan(0.9);
    expect((line?.slope as number) / expected).toBeLessThan(1.1);
  });

  it("finds an intercept of 0 in chances stated as they are, and nothing in one chance for all", () => {
    const rows = drawn(1);
    expect(Math.abs(calibrationLine(rows, rows.risk)?.intercept as number)).toBeLessThan(0.15);
    expect(expectedCalibrationError(calibrationBins(rows, rows.risk)) as number).toBeLessThan(0.02);
    expect(
      calibrationLine(
        rows,
        rows.risk.map(() => 0.2),
      ),
    ).toBeNull();
    expect(calibrationLine(graded([0, 1, 0, 0.2], [1, 1, 0, 0.3]), [0.2, 0.3])).toBeNull();
  });

  it("stays finite where the chances part the outcomes without a fault", () => {
    const line = calibrationLine(graded([0, 1, 0, 0], [1, 1, 0, 0.3], [2, 1, 1, 0.7], [3, 1, 1, 1]), [0, 0.3, 0.7, 1]);
    expect(Number.isFinite(line?.slope)).toBe(true);
    expect(line?.slope).toBeGreaterThan(1);
  });
});

describe("outcomes", () => {
  it("are accounts, not rows", () => {
    expect(outcomeCounts(graded([0, 1, 1, 0], [0, 2, 1, 0], [0, 3, 0, 0], [1, 1, 0, 0], [1, 2, 0, 0]))).toEqual({
      churned: 1,
      retained: 2,
    });
    expect(rowsOf(graded())).toEqual([]);
    expect(logOdds(0.5)).toBe(0);
  });
});
