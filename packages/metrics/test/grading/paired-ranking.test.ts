import { describe, expect, it } from "vitest";
import { areaUnderCurve } from "../../src/grading/area-under-curve.ts";
import { pairedDifference } from "../../src/grading/paired-difference.ts";
import { pairedRanking } from "../../src/grading/paired-ranking.ts";
import { rankWithinDates } from "../../src/grading/ranking.ts";
import { seededStream } from "../../src/statistics/seeded-stream.ts";
import { type GradedLine, graded } from "./graded.ts";

/** Eighty accounts on five dates whose risk two rankings see, the second through more noise. */
function compared(noise: number) {
  const stream = seededStream(7);
  const sharp: number[] = [];
  const dull: number[] = [];
  const lines = Array.from({ length: 80 }, (_, account) => {
    const risk = stream();
    const churns = stream() < risk / 2 ? 1 : 0;
    return Array.from({ length: 5 }, (_, date): GradedLine => {
      sharp.push(risk + 0.2 * stream());
      dull.push(risk + noise * stream());
      return [account, date, churns, risk];
    });
  });
  const rows = graded(...lines.flat());
  return { rows, sharp: rankWithinDates(rows, sharp), dull: rankWithinDates(rows, dull) };
}

describe("pairedRanking", () => {
  it("gives about the interval that drawing accounts again gives", () => {
    const { rows, sharp, dull } = compared(2);
    const found = pairedRanking(sharp, dull);
    const drawn = pairedDifference(
      rows,
      (times) => areaUnderCurve(sharp, times),
      (times) => areaUnderCurve(dull, times),
    );
    expect(found.difference).toBeCloseTo(drawn.estimate as number, 12);
    expect(Math.abs((found.low as number) - (drawn.low as number))).toBeLessThan(0.02);
    expect(Math.abs((found.high as number) - (drawn.high as number))).toBeLessThan(0.02);
  });

  it("finds no difference between a ranking and itself, and the opposite the other way round", () => {
    const { sharp, dull } = compared(2);
    expect(pairedRanking(sharp, sharp)).toEqual({ difference: 0, low: 0, high: 0 });
    const [there, back] = [pairedRanking(sharp, dull), pairedRanking(dull, sharp)];
    expect(back.difference).toBeCloseTo(-(there.difference as number), 12);
    expect(back.low).toBeCloseTo(-(there.high as number), 12);
  });

  it("says nothing where there is no pair, and no interval where one account carries all pairs", () => {
    const nobody = graded([0, 1, 0, 1], [1, 1, 0, 2]);
    const none = rankWithinDates(nobody, [1, 2]);
    expect(pairedRanking(none, none)).toEqual({ difference: null, low: null, high: null });
    const one = rankWithinDates(graded([0, 1, 1, 1], [1, 1, 0, 2]), [1, 2]);
    expect(pairedRanking(one, one)).toEqual({ difference: 0, low: null, high: null });
  });
});
