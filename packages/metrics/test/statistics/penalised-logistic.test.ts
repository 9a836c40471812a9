import { describe, expect, it } from "vitest";
import { penalisedLogistic } from "../../src/statistics/penalised-logistic.ts";
import { golden, goldenRows } from "../score/likelihood/golden-rows.ts";

const { z, churned } = goldenRows();
const data = { x: z, columns: 3, outcome: churned, weight: new Float64Array(churned.length).fill(1) };
const penalty = (sign: number[]) => ({ prior: [0, 0, 0, 0], ridge: [1e-6, 0.5, 0.5, 0.5], sign });

describe("penalisedLogistic", () => {
  it.each([
    ["free", [0, 0, 0, 0], golden.ridgeHalfFree],
    ["held to their signs", [0, -1, -1, -1], golden.ridgeHalfSigned],
  ])("agrees with an independent computation when coefficients are %s", (_how, sign, expected) => {
    const { coefficients, iterations } = penalisedLogistic(data, penalty(sign));
    coefficients.forEach((each, j) => {
      expect(Math.abs(each - (expected[j] as number))).toBeLessThan(1e-9);
    });
    expect(iterations).toBeLessThan(15);
  });

  it("does not diverge where a full Newton step would", () => {
    const far = {
      x: Float64Array.of(3, 3, 3, -3),
      columns: 1,
      outcome: Uint8Array.of(1, 1, 0, 0),
      weight: Float64Array.of(100, 100, 1, 1),
    };
    const { coefficients, iterations } = penalisedLogistic(far, { prior: [0, -40], ridge: [1e-6, 1e-6], sign: [0, 0] });
    expect(coefficients.every(Number.isFinite)).toBe(true);
    expect(coefficients[1]).toBeGreaterThan(0);
    expect(iterations).toBeLessThan(60);
  });

  it("says so when numbers are not finite", () => {
    expect(() =>
      penalisedLogistic({ ...data, x: z.map(() => Number.POSITIVE_INFINITY) }, penalty([0, 0, 0, 0])),
    ).toThrow(/too large/);
  });
});
