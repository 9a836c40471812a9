import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountSpread, shrunken, spreadQuantile } from "../../src/benchmark/account-spread.ts";

const accounts = [0, 0, 0, 0, 1, 2];
const everywhere = accounts.map((_, place) => place);
const rounded = (spread: { upTo: (place: number) => number }) =>
  everywhere.map((place) => Number(spread.upTo(place).toFixed(6)));

/** Quantiles of accounts with one value each, and of the first once more for every time it is repeated. */
function quantileOf(values: readonly number[], share: number, of = values.map((_, i) => i)): number {
  return spreadQuantile(
    values,
    accountSpread(
      of,
      values.map((_, place) => place),
    ),
    share,
  );
}

describe("the spread of a group", () => {
  it("gives every account the same weight, however many weeks it has", () => {
    const spread = accountSpread(accounts, everywhere);
    expect(spread.accounts).toBe(3);
    expect(rounded(spread)).toEqual([0.083333, 0.166667, 0.25, 0.333333, 0.666667, 1]);
  });

  it("leaves out what is not in the group", () => {
    expect(rounded(accountSpread(accounts, [0, 5]))).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 1]);
    expect(rounded(accountSpread(accounts, []))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("shrinking", () => {
  const wider = accountSpread(accounts, everywhere);
  const own = (of: number) => ({ accounts: of, upTo: (place: number) => Number(place === 5) });

  it("gives the wider group exactly where a group has no account", () => {
    expect(rounded(shrunken(accountSpread(accounts, []), wider))).toEqual(rounded(wider));
  });

  it("gives half of each at eight accounts", () => {
    expect(shrunken(own(8), wider).upTo(4)).toBeCloseTo(1 / 3);
  });

  it("comes as near to the group's own as one likes when it has many", () => {
    expect(shrunken(own(1e9), wider).upTo(4)).toBeCloseTo(0, 7);
  });
});

describe("the quantile of a spread", () => {
  it.each([
    [[1, 2, 3, 4], 0.25, 1.5],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.75, 3.5],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3], 0.25, 1],
    [[7], 0.75, 7],
  ])("of %j at %f is %f", (values, share, expected) => {
    expect(quantileOf(values, share)).toBe(expected);
  });

  it("counts an account with many weeks once", () => {
    expect(quantileOf([1, 2, 9, 9, 9, 9], 0.5, [0, 1, 2, 2, 2, 2])).toBe(2);
  });

  it("cannot be said of nothing", () => {
    expect(quantileOf([], 0.5)).toBeNaN();
  });

  it("does not change when every value is there twice", () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.constantFrom(0.05, 0.25, 0.5, 0.75), (some, share) => {
        const sorted = some.sort((a, b) => a - b);
        const places = sorted.flatMap((_, i) => [i, i]);
        const twice = places.map((i) => sorted[i] as number);
        expect(quantileOf(twice, share, places)).toBe(quantileOf(sorted, share));
      }),
    );
  });
});
