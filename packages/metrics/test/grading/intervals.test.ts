import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountBootstrap } from "../../src/grading/account-bootstrap.ts";
import { areaUnderCurve, gradedAreaUnderCurve } from "../../src/grading/area-under-curve.ts";
import { brierScore } from "../../src/grading/brier-score.ts";
import { pairedDifference } from "../../src/grading/paired-difference.ts";
import { rankWithinDates } from "../../src/grading/ranking.ts";
import { shareByAccounts } from "../../src/grading/share-by-accounts.ts";
import { wilsonInterval } from "../../src/grading/wilson-interval.ts";
import { seededStream } from "../../src/statistics/seeded-stream.ts";
import { anyGraded, type GradedLine, graded } from "./graded.ts";

/** Accounts with a lasting risk of their own, on several dates. */
const lasting = (accounts: number, dates: number, seed: number) => {
  const stream = seededStream(seed);
  const lines = Array.from({ length: accounts }, (_, account) => {
    const risk = stream();
    const churns = stream() < risk / 2;
    return Array.from({ length: dates }, (_, date): GradedLine => [account, date, churns && date > 1 ? 1 : 0, risk]);
  });
  return graded(...lines.flat());
};

describe("wilsonInterval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("agrees with the published one of %d of %d", (successes, trials, low, high) => {
    const found = wilsonInterval(successes, trials);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("is everything without a trial", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("shareByAccounts", () => {
  it("does not take many rows of one account for many trials", () => {
    const each = (rows: number) =>
      graded(
        ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((account) =>
          Array.from({ length: rows }, (_, date): GradedLine => [account, date, account < 2 ? 1 : 0, 0]),
        ),
      );
    const [once, often] = [shareByAccounts(each(1)), shareByAccounts(each(50))];
    expect(often.share).toBe(0.25);
    expect(often.low).toBeCloseTo(once.low, 9);
    expect(often.high).toBeCloseTo(once.high, 9);
    expect(often).toMatchObject({ rows: 400, accounts: 8, churnedAccounts: 2 });
  });

  it("counts accounts where nobody churned", () => {
    const nobody = graded([0, 1, 0, 0], [0, 2, 0, 0], [1, 1, 0, 0]);
    expect(shareByAccounts(nobody)).toMatchObject({ share: 0, low: 0, high: wilsonInterval(0, 2).high });
    expect(shareByAccounts(graded())).toMatchObject({ share: null, low: 0, high: 1 });
  });
});

describe("accountBootstrap", () => {
  const rows = lasting(60, 6, 3);
  const ranking = rankWithinDates(rows, rows.risk);
  const area = (times: ArrayLike<number>) => areaUnderCurve(ranking, times);

  it("is as wide as the jackknife says, and the same every time", () => {
    const interval = accountBootstrap(rows, area, { seed: 5 });
    const { value, standardError } = gradedAreaUnderCurve(ranking);
    expect(interval.estimate).toBeCloseTo(value as number, 12);
    const width = ((interval.high as number) - (interval.low as number)) / (2 * 1.96 * (standardError as number));
    expect(width).toBeGreaterThan(0.75);
    expect(width).toBeLessThan(1.25);
    expect(accountBootstrap(rows, area, { seed: 5 })).toEqual(interval);
    expect(accountBootstrap(rows, area, { seed: 6 })).not.toEqual(interval);
  });

  it("says no interval where most draws have nothing to compare", () => {
    const oneLost = graded([0, 1, 1, 0.9], [1, 1, 0, 0.1]);
    const only = rankWithinDates(oneLost, oneLost.risk);
    expect(accountBootstrap(oneLost, (times) => areaUnderCurve(only, times), { draws: 200 })).toMatchObject({
      estimate: 1,
      low: null,
      high: null,
    });
    expect(accountBootstrap(graded(), () => 1)).toMatchObject({ estimate: null, low: null, draws: 0 });
  });

  it("compares two models on the same draws, so that a constant lead is certain", () => {
    const better = (times: ArrayLike<number>) => (area(times) as number) + 0.01;
    const lead = pairedDifference(rows, better, area, { draws: 200 });
    expect(lead.low).toBeCloseTo(0.01, 12);
    expect(lead.high).toBeCloseTo(0.01, 12);
    expect(pairedDifference(rows, () => null, area, { draws: 10 }).estimate).toBeNull();
  });

  it("holds the figure between its ends for any rows", () => {
    fc.assert(
      fc.property(anyGraded(), (some) => {
        const interval = accountBootstrap(some, (times) => brierScore(some, some.risk, times), { draws: 60 });
        if (interval.low === null) {
          expect(some.churned).toHaveLength(0);
          return;
        }
        expect(interval.low).toBeLessThanOrEqual((interval.median as number) + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual((interval.median as number) - 1e-12);
      }),
      { seed: 9, numRuns: 50 },
    );
  });
});

describe("seededStream", () => {
  it("is the same for a seed, and evenly spread", () => {
    const [one, same, other] = [seededStream(4), seededStream(4), seededStream(5)];
    const first = Array.from({ length: 20_000 }, one);
    expect(first.slice(0, 5)).toEqual(Array.from({ length: 5 }, same));
    expect(first[0]).not.toBe(other());
    const tenths = new Array<number>(10).fill(0);
    for (const each of first) tenths[Math.floor(each * 10)] = (tenths[Math.floor(each * 10)] as number) + 1;
    expect(Math.min(...tenths)).toBeGreaterThan(1850);
    expect(Math.max(...tenths)).toBeLessThan(2150);
  });
});
