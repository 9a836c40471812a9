import { median, quantile } from "../statistics/quantile.ts";
import type { Benchmark } from "./benchmark.ts";
import { benchmarkRule } from "./benchmark-rule.ts";

/**
 * The portfolio's own spread of one signal, for all accounts and for each segment of which at least eight have a value;
 * none where fewer than eight have one in all.
 *
 * It stands where too few customers are on record as renewed and grown. It says what is usual, not what is good.
 *
 * @param values - one value for each account; NaN where it cannot be said or the account is not to count
 * @param segments - the segment of each account; null where it has none
 */
export function usualBenchmarks(values: ArrayLike<number>, segments: readonly (string | null)[]): Benchmark[] {
  const all: number[] = [];
  const groups = new Map<string, number[]>();
  segments.forEach((segment, account) => {
    const value = values[account] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    all.push(value);
    if (segment !== null) groups.set(segment, [...(groups.get(segment) ?? []), value]);
  });
  return [[null, all] as const, ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1))]
    .filter(([, group]) => group.length >= benchmarkRule.fewestAccounts)
    .map(([segment, group]) => spreadOf(segment, group, all.length));
}

function spreadOf(segment: string | null, values: readonly number[], accountsInAll: number): Benchmark {
  const sorted = Float64Array.from(values).sort();
  return {
    segment,
    ageBand: null,
    kind: "usual",
    lowest: quantile(sorted, 0.05),
    low: quantile(sorted, 0.25),
    middle: median(sorted),
    high: quantile(sorted, 0.75),
    highest: quantile(sorted, 0.95),
    accounts: values.length,
    accountsOfAge: null,
    accountsInAll,
  };
}
