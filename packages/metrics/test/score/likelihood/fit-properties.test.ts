import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLikelihood } from "../../../src/score/likelihood/fit-likelihood.ts";
import { predictLikelihood } from "../../../src/score/likelihood/predict-likelihood.ts";

describe("a fit of whatever rows", () => {
  const anyRows = fc
    .array(
      fc.record({
        z: fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: -3, max: 3, noNaN: true }))),
        churned: fc.boolean(),
        weight: fc.constantFrom(0, 0.15, 1, 40),
      }),
      { maxLength: 60 },
    )
    .map((lines) => ({
      z: Float64Array.from(lines.flatMap((line) => line.z)),
      columns: 3,
      churned: Uint8Array.from(lines, (line) => Number(line.churned)),
      weight: Float64Array.from(lines, (line) => line.weight),
    }));
  const signs = fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom(1, -1)));
  const weights = [5, 3, 2];

  it("no sign is violated and no number is lost", () => {
    fc.assert(
      fc.property(anyRows, signs, (some, ways) => {
        const fit = fitLikelihood(some, { signs: ways, weights });
        expect([fit.intercept, fit.slope, fit.objective, ...fit.coefficients].every(Number.isFinite)).toBe(true);
        expect(fit.slope).toBeGreaterThanOrEqual(0);
        fit.coefficients.forEach((each, j) => {
          expect(each * (ways[j] as number)).toBeLessThanOrEqual(0);
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("no other coefficients that keep the signs have a lower objective", () => {
    fc.assert(
      fc.property(
        anyRows,
        signs,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (some, ways, away) => {
          const fit = fitLikelihood(some, { signs: ways, weights });
          const objective = (intercept: number, b: readonly number[]) => {
            const chances = predictLikelihood({ intercept, coefficients: b }, some.z);
            let sum = 0.5e-6 * intercept ** 2;
            chances.forEach((p, i) => {
              sum -= (some.weight[i] as number) * Math.log(Math.max(1e-300, some.churned[i] ? p : 1 - p));
            });
            b.forEach((each, j) => {
              sum += 5 * (each + (fit.slope * (ways[j] as number) * (weights[j] as number)) / 10) ** 2;
            });
            return sum;
          };
          expect(objective(fit.intercept, fit.coefficients)).toBeCloseTo(fit.objective, 6);
          for (const scale of [1e-3, 0.1, 1]) {
            const others = fit.coefficients.map((each, j) => {
              const shifted = each + scale * ((away[j + 1] as number) - 0.5);
              return shifted * (ways[j] as number) > 0 ? 0 : shifted;
            });
            const there = objective(fit.intercept + scale * ((away[0] as number) - 0.5), others);
            expect(there).toBeGreaterThanOrEqual(fit.objective - 1e-7 * (1 + fit.objective));
          }
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  it("a column that is the same everywhere and has no weight changes no chance", () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: -3, max: 3, noNaN: true }), (some, level) => {
        const z = Float64Array.from({ length: some.churned.length * 4 }, (_, at) =>
          at % 4 === 3 ? level : (some.z[Math.floor(at / 4) * 3 + (at % 4)] as number),
        );
        const without = fitLikelihood(some, { signs: [1, 1, 1], weights });
        const withIt = fitLikelihood({ ...some, z, columns: 4 }, { signs: [1, 1, 1, 1], weights: [...weights, 0] });
        const chances = predictLikelihood(without, some.z);
        predictLikelihood(withIt, z).forEach((chance, i) => {
          expect(Math.abs(chance - (chances[i] as number))).toBeLessThan(1e-3);
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("a row counted twice is a row of twice the weight", () => {
    fc.assert(
      fc.property(anyRows, (some) => {
        const twice = {
          z: Float64Array.from([...some.z, ...some.z]),
          columns: 3,
          churned: Uint8Array.from([...some.churned, ...some.churned]),
          weight: Float64Array.from([...some.weight, ...some.weight]),
        };
        const options = { signs: [1, 1, 1], weights };
        const once = fitLikelihood({ ...some, weight: some.weight.map((each) => 2 * each) }, options);
        const both = fitLikelihood(twice, options);
        both.coefficients.forEach((each, j) => {
          expect(each).toBeCloseTo(once.coefficients[j] as number, 6);
        });
      }),
      { seed: 4 },
    );
  });
});
