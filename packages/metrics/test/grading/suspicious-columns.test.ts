import { describe, expect, it } from "vitest";
import { suspiciousColumns } from "../../src/grading/suspicious-columns.ts";
import { seededStream } from "../../src/statistics/seeded-stream.ts";
import { datedForecasts, originRows, simulatedChurn } from "../score/likelihood/simulated-churn.ts";

const origin = originRows(simulatedChurn(100, 156, 4));
const row = Int32Array.from(origin.week.keys()).filter((i) => (origin.knownFrom[i] as number) <= 2400 + 156);
const { rows } = datedForecasts(origin, { row, chance: new Float64Array(), base: new Float64Array() });
const honest = origin.standardised(row, 0);
const stream = seededStream(2);

/** The honest columns with one more. */
const withColumn = (of: (churned: number, i: number) => number) =>
  Float64Array.from({ length: rows.churned.length * 4 }, (_, at) => {
    const i = Math.floor(at / 4);
    return at % 4 === 3 ? of(rows.churned[i] as number, i) : (honest[i * 3 + (at % 4)] as number);
  });

describe("suspiciousColumns", () => {
  it("finds nothing in honest usage", () => {
    expect(suspiciousColumns(rows, honest, 3)).toEqual([]);
  });

  it.each([
    ["the outcome itself", (churned: number) => churned],
    ["the outcome turned around", (churned: number) => -churned],
    ["the outcome behind noise", (churned: number) => churned + stream() * 0.9],
    ["a leaving date, filled in for those that left", (churned: number) => (churned ? 100 * stream() : -1)],
    ["the outcome where somebody wrote it down", (churned: number, i: number) => (i % 3 === 0 ? churned : Number.NaN)],
  ])("reports %s", (_what, of) => {
    const found = suspiciousColumns(rows, withColumn(of), 4);
    expect(found.map(({ column }) => column)).toEqual([3]);
    expect(found[0]?.ranking).toBeGreaterThan(0.9);
  });

  it("does not suspect what may be chance, or what is the same for all", () => {
    const four = {
      accounts: 4,
      account: Int32Array.of(0, 1, 2, 3),
      date: new Int32Array(4),
      churned: Uint8Array.of(1, 1, 0, 0),
    };
    expect(suspiciousColumns(four, Float64Array.of(9, 8, 1, 2), 1)).toEqual([]);
    expect(
      suspiciousColumns(
        rows,
        withColumn(() => 1),
        4,
      ),
    ).toEqual([]);
    expect(() => suspiciousColumns(rows, honest, 4)).toThrow(/3 columns|4 columns/);
  });
});
