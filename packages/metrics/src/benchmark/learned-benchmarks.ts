import { type AgeBand, ageBands } from "@vitals/tables";
import { weightedQuantile } from "../statistics/weighted-quantile.ts";
import { accountWeights, type GroupWeights, shrunken } from "./account-weights.ts";
import type { Benchmark } from "./benchmark.ts";
import { benchmarkRule } from "./benchmark-rule.ts";

/** A signal's values in weeks that led to a renewal with growth; NaN where it could not be said. */
export interface GoodValues {
  readonly value: ArrayLike<number>;
  readonly account: ArrayLike<number>;
  /** Place in `ageBands`, or -1. */
  readonly age: ArrayLike<number>;
}

/**
 * What customers had in the year before they renewed and grew, for all of them, each age, each segment, and each segment
 * at each age; none where fewer than eight customers have a value.
 *
 * A segment at an age is shrunken towards that age in all segments, and that towards all ages.
 *
 * @param segmentOf - the segment of each account; null where it has none
 * @param segments - the segments to make it for
 */
export function learnedBenchmarks(
  values: GoodValues,
  segmentOf: readonly (string | null)[],
  segments: readonly string[],
): Benchmark[] {
  const { value, account, age } = ascending(values);
  const group = (isIn: (i: number) => boolean) => accountWeights(account, isIn);
  const all = group(() => true);
  if (all.accounts < benchmarkRule.fewestAccounts) return [];
  const made = (weights: GroupWeights, segment: string | null, ageBand: AgeBand | null, nAge: number | null) => ({
    segment,
    ageBand,
    kind: "renewed-and-grew" as const,
    ...spread(value, weights.weights),
    accounts: weights.accounts,
    accountsOfAge: nAge,
    accountsInAll: all.accounts,
  });
  const isOf = (segment: string) => (i: number) => segmentOf[account[i] as number] === segment;
  return [
    made(all, null, null, null),
    ...segments.map((segment) => made(shrunken(group(isOf(segment)), all), segment, null, null)),
    ...ageBands.flatMap((ageBand, place) => {
      const isAged = (i: number) => age[i] === place;
      const aged = shrunken(group(isAged), all);
      const cell = (segment: string) =>
        shrunken(
          group((i) => isAged(i) && isOf(segment)(i)),
          aged,
        );
      return [
        made(aged, null, ageBand, aged.accounts),
        ...segments.map((segment) => made(cell(segment), segment, ageBand, aged.accounts)),
      ];
    }),
  ];
}

function spread(value: Float64Array, weights: Float64Array) {
  const at = (share: number) => weightedQuantile(value, weights, share);
  return { lowest: at(0.05), low: at(0.25), middle: at(0.5), high: at(0.75), highest: at(0.95) };
}

/** The known values in ascending order. */
function ascending({ value, account, age }: GoodValues) {
  const known = Array.from({ length: value.length }, (_, i) => i).filter((i) => !Number.isNaN(value[i]));
  known.sort((a, b) => (value[a] as number) - (value[b] as number) || a - b);
  return {
    value: Float64Array.from(known, (i) => value[i] as number),
    account: Int32Array.from(known, (i) => account[i] as number),
    age: Int8Array.from(known, (i) => age[i] as number),
  };
}
