import { describe, expect, it } from "vitest";
import { accountWeights, shrunken } from "../../src/benchmark/account-weights.ts";

const accounts = [0, 0, 0, 0, 1, 2];

describe("weights of accounts", () => {
  it("are the same for every account, however many weeks it has", () => {
    expect(accountWeights(accounts, () => true)).toEqual({
      weights: Float64Array.of(1 / 12, 1 / 12, 1 / 12, 1 / 12, 1 / 3, 1 / 3),
      accounts: 3,
    });
  });

  it("are nothing for what is not in the group", () => {
    expect(accountWeights(accounts, (i) => i === 0 || i === 5)).toEqual({
      weights: Float64Array.of(0.5, 0, 0, 0, 0, 0.5),
      accounts: 2,
    });
  });
});

describe("shrinking", () => {
  const wider = accountWeights(accounts, () => true);

  it("gives the wider group exactly where a group has no account", () => {
    expect(
      shrunken(
        accountWeights(accounts, () => false),
        wider,
      ),
    ).toEqual({ weights: wider.weights, accounts: 0 });
  });

  it("gives half of each at eight accounts", () => {
    const own = { weights: Float64Array.of(1, 0, 0, 0, 0, 0), accounts: 8 };
    expect(shrunken(own, wider).weights[0]).toBeCloseTo(1 / 2 + 1 / 24);
  });

  it("comes as near to the group's own as one likes when it has many", () => {
    const own = { weights: Float64Array.of(0, 0, 0, 0, 0, 1), accounts: 1e9 };
    expect(shrunken(own, wider).weights[5]).toBeCloseTo(1, 7);
  });
});
