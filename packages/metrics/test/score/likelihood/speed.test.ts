import { expect, it } from "vitest";
import { gradedAreaUnderCurve } from "../../../src/grading/area-under-curve.ts";
import { rankWithinDates } from "../../../src/grading/ranking.ts";
import { fitLikelihood } from "../../../src/score/likelihood/fit-likelihood.ts";
import { logistic } from "../../../src/statistics/logistic.ts";
import { seededStream } from "../../../src/statistics/seeded-stream.ts";

/** So much slower may a busy machine be than a free one before it counts as a fault. */
const busy = 5;

function timed<T>(what: string, work: () => T): { result: T; seconds: number } {
  const begun = performance.now();
  const result = work();
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`${what}: ${seconds.toFixed(2)} s\n`);
  return { result, seconds };
}

it("fits a quarter of a million rows, and grades 300,000, in the time of a page turn", () => {
  const stream = seededStream(1);
  const [rows, columns, accounts] = [260_000, 9, 10_000];
  const z = Float64Array.from({ length: rows * columns }, () => 6 * stream() - 3);
  const churned = Uint8Array.from({ length: rows }, (_, i) =>
    Number(stream() < logistic(-2.5 - (z[i * columns] as number))),
  );
  const weight = new Float64Array(rows).fill(4 / 26);
  const even = new Array<number>(columns).fill(1);
  const fit = timed("a fit of 260,000 rows of 9 columns", () =>
    fitLikelihood({ z, columns, churned, weight }, { signs: even, weights: even }),
  );
  expect(fit.result.coefficients[0]).toBeLessThan(-0.9);
  expect(fit.seconds).toBeLessThan(2 * busy);

  const graded = {
    accounts,
    account: Int32Array.from({ length: 300_000 }, (_, i) => i % accounts),
    date: Int32Array.from({ length: 300_000 }, (_, i) => Math.floor(i / accounts)),
    churned: Uint8Array.from({ length: 300_000 }, () => Number(stream() < 0.1)),
  };
  const risk = Float64Array.from({ length: 300_000 }, stream);
  const area = timed("the ranking of 300,000 rows with its error", () =>
    gradedAreaUnderCurve(rankWithinDates(graded, risk)),
  );
  expect(Math.abs((area.result.value as number) - 0.5)).toBeLessThan(4 * (area.result.standardError as number));
  expect(area.seconds).toBeLessThan(busy);
});
