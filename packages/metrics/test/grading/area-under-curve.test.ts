import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderCurve, gradedAreaUnderCurve } from "../../src/grading/area-under-curve.ts";
import type { GradedRows } from "../../src/grading/graded-rows.ts";
import { rankTogether, rankWithinDates } from "../../src/grading/ranking.ts";
import { predictLikelihood } from "../../src/score/likelihood/predict-likelihood.ts";
import { golden, goldenRows } from "../score/likelihood/golden-rows.ts";
import { anyGraded, type GradedWithRisk, graded, rowsOf } from "./graded.ts";

/** Every pair looked at, one by one. */
function bruteForce(rows: GradedWithRisk, compared: (i: number, j: number) => boolean): number | null {
  let [concordant, pairs] = [0, 0];
  for (const i of rowsOf(rows).filter((row) => rows.churned[row] === 1)) {
    for (const j of rowsOf(rows).filter((row) => rows.churned[row] === 0 && compared(i, row))) {
      const above = (rows.risk[i] as number) - (rows.risk[j] as number);
      concordant += above > 0 ? 1 : above === 0 ? 0.5 : 0;
      pairs++;
    }
  }
  return pairs > 0 ? concordant / pairs : null;
}

const sameDate = (rows: GradedRows) => (i: number, j: number) => rows.date[i] === rows.date[j];
const any = () => true;

describe("the area under the curve", () => {
  const rows = graded(
    [0, 1, 1, 0.9], // above both others of its date
    [1, 1, 0, 0.4],
    [2, 1, 0, 0.1],
    [0, 2, 0, 0.9], // above the churned one of its date
    [1, 2, 1, 0.4], // above one, level with another
    [2, 2, 0, 0.1],
    [3, 2, 0, 0.4],
    [3, 3, 0, 0.4], // alone on its date: no pair
  );

  it("compares within dates, ties as half", () => {
    expect(areaUnderCurve(rankWithinDates(rows, rows.risk))).toBeCloseTo((2 + 1.5) / 5, 12);
  });

  it("compares across dates when asked", () => {
    expect(areaUnderCurve(rankTogether(rows, rows.risk))).toBeCloseTo((5.5 + 3.5) / 12, 12);
  });

  it("agrees with an independent computation, and so does its standard error", () => {
    const { account, date, churned, z } = goldenRows();
    const chance = predictLikelihood({ intercept: golden.blend[0], coefficients: golden.blend.slice(1) }, z);
    const all = { account, accounts: 40, date, churned };
    const within = gradedAreaUnderCurve(rankWithinDates(all, chance));
    expect(within.value).toBeCloseTo(golden.withinDateAuc, 12);
    expect(Math.abs((within.standardError as number) - golden.withinDateAucError)).toBeLessThan(1e-9);
    expect(areaUnderCurve(rankTogether(all, chance))).toBeCloseTo(golden.pooledAuc, 12);
  });

  it("is nothing to say of without a pair", () => {
    const nobodyLost = graded([0, 1, 0, 0.5], [1, 1, 0, 0.2]);
    expect(gradedAreaUnderCurve(rankWithinDates(nobodyLost, nobodyLost.risk))).toEqual({
      value: null,
      standardError: null,
      pairs: 0,
    });
    const none = graded();
    expect(gradedAreaUnderCurve(rankTogether(none, none.risk)).value).toBeNull();
    const oneLost = graded([0, 1, 1, 0.5], [1, 1, 0, 0.2], [2, 1, 0, 0.6]);
    expect(gradedAreaUnderCurve(rankWithinDates(oneLost, oneLost.risk))).toEqual({
      value: 0.5,
      standardError: null,
      pairs: 2,
    });
  });

  it("says which rows it cannot grade", () => {
    const gap = graded([0, 1, 1, Number.NaN]);
    expect(() => rankTogether(gap, gap.risk)).toThrow(/row 0 has no number/);
    expect(() => rankWithinDates({ ...rows, accounts: 2 }, rows.risk)).toThrow(/no such account: 2 in row 2/);
    expect(() => rankWithinDates(rows, [1, 2])).toThrow(/unlike length/);
  });
});

describe("whatever the rows", () => {
  it.each([
    ["within dates", rankWithinDates, sameDate],
    ["together", rankTogether, () => any],
  ] as const)("the walk finds what looking at every pair finds, %s", (_how, rank, compared) => {
    fc.assert(
      fc.property(anyGraded(), (rows) => {
        const walked = areaUnderCurve(rank(rows, rows.risk));
        const looked = bruteForce(rows, compared(rows));
        if (looked === null) expect(walked).toBeNull();
        else expect(walked).toBeCloseTo(looked, 12);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([
    ["within dates", rankWithinDates, sameDate],
    ["together", rankTogether, () => any],
  ] as const)("the closed form is what leaving out each account in turn gives, %s", (_how, rank, compared) => {
    let judged = 0;
    fc.assert(
      fc.property(anyGraded(), (rows) => {
        const { standardError } = gradedAreaUnderCurve(rank(rows, rows.risk));
        const present = [...new Set(rows.account)];
        const without = present.map((account) =>
          bruteForce(
            rows,
            (i, j) => compared(rows)(i, j) && rows.account[i] !== account && rows.account[j] !== account,
          ),
        );
        if (present.length < 2 || without.includes(null)) {
          expect(standardError).toBeNull();
          return;
        }
        const all = without as number[];
        const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
        const squares = all.reduce((sum, each) => sum + (each - mean) ** 2, 0);
        judged++;
        expect(standardError).toBeCloseTo(Math.sqrt(((all.length - 1) / all.length) * squares), 10);
      }),
      { seed: 2, numRuns: 1000 },
    );
    expect(judged).toBeGreaterThan(100);
  });

  it("turning the risk around, or the outcomes, turns the area around; a rising curve leaves it as it is", () => {
    fc.assert(
      fc.property(anyGraded(), (rows) => {
        const value = areaUnderCurve(rankWithinDates(rows, rows.risk));
        if (value === null) return;
        expect(
          areaUnderCurve(
            rankWithinDates(
              rows,
              rows.risk.map((each) => -each),
            ),
          ),
        ).toBeCloseTo(1 - value, 12);
        const turned = { ...rows, churned: rows.churned.map((each) => 1 - each) };
        expect(areaUnderCurve(rankWithinDates(turned, rows.risk))).toBeCloseTo(1 - value, 12);
        expect(areaUnderCurve(rankWithinDates(rows, rows.risk.map(Math.exp)))).toBeCloseTo(value, 12);
      }),
      { seed: 3 },
    );
  });

  it("an account that counts twice is an account that is there twice", () => {
    fc.assert(
      fc.property(anyGraded(), fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }), (rows, times) => {
        const repeated = rowsOf(rows).flatMap((i) =>
          new Array<number>(times[rows.account[i] as number] as number).fill(i),
        );
        const copies = {
          account: Int32Array.from(repeated, (i) => rows.account[i] as number),
          accounts: rows.accounts,
          date: Int32Array.from(repeated, (i) => rows.date[i] as number),
          churned: Uint8Array.from(repeated, (i) => rows.churned[i] as number),
          risk: Float64Array.from(repeated, (i) => rows.risk[i] as number),
        };
        const weighted = areaUnderCurve(rankWithinDates(rows, rows.risk), times);
        const copied = areaUnderCurve(rankWithinDates(copies, copies.risk));
        if (copied === null) expect(weighted).toBeNull();
        else expect(weighted).toBeCloseTo(copied, 12);
      }),
      { seed: 4 },
    );
  });
});
