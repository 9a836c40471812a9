import { benchmarkRule } from "./benchmark-rule.ts";

/** How much each observation weighs in a group, in sum 1, and how many accounts the group has. */
export interface GroupWeights {
  readonly weights: Float64Array;
  readonly accounts: number;
}

/** Every account of a group weighs the same however many weeks it has; all weights are 0 in a group of none. */
export function accountWeights(accountOf: ArrayLike<number>, isIn: (observation: number) => boolean): GroupWeights {
  const weeks = new Map<number, number>();
  for (let i = 0; i < accountOf.length; i++) {
    if (isIn(i)) weeks.set(accountOf[i] as number, (weeks.get(accountOf[i] as number) ?? 0) + 1);
  }
  const weights = new Float64Array(accountOf.length);
  for (let i = 0; i < weights.length; i++) {
    if (isIn(i)) weights[i] = 1 / (weeks.size * (weeks.get(accountOf[i] as number) as number));
  }
  return { weights, accounts: weeks.size };
}

/**
 * A group mixed with the wider one it is part of: n / (n + 8) its own, the rest the wider one's.
 *
 * It is the posterior mean of a Dirichlet process around the wider group, of precision 8 (Ferguson 1973): with no account of
 * its own it is the wider group exactly, with many it is its own.
 */
export function shrunken(own: GroupWeights, wider: GroupWeights): GroupWeights {
  const share = own.accounts / (own.accounts + benchmarkRule.evenAccounts);
  return {
    weights: own.weights.map((weight, i) => share * weight + (1 - share) * (wider.weights[i] as number)),
    accounts: own.accounts,
  };
}
