import { type AgeBand, ageBands } from "@vitals/tables";
import { type AccountSpread, accountSpread, shrunken, spreadQuantile } from "./account-spread.ts";
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
  const places = groupedPlaces(account, age, segmentOf);
  const group = (segment: string | null, ageBand: AgeBand | null) =>
    accountSpread(account, places.get(keyOf(segment, ageBand)) ?? []);
  const all = group(null, null);
  if (all.accounts < benchmarkRule.fewestAccounts) return [];
  const made = (spread: AccountSpread, segment: string | null, ageBand: AgeBand | null, nAge: number | null) => ({
    segment,
    ageBand,
    kind: "renewed-and-grew" as const,
    ...quantiles(value, spread),
    accounts: spread.accounts,
    accountsOfAge: nAge,
    accountsInAll: all.accounts,
  });
  return [
    made(all, null, null, null),
    ...segments.map((segment) => made(shrunken(group(segment, null), all), segment, null, null)),
    ...ageBands.flatMap((ageBand) => {
      const aged = shrunken(group(null, ageBand), all);
      return [
        made(aged, null, ageBand, aged.accounts),
        ...segments.map((segment) => made(shrunken(group(segment, ageBand), aged), segment, ageBand, aged.accounts)),
      ];
    }),
  ];
}

function quantiles(value: Float64Array, spread: AccountSpread) {
  const at = (share: number) => spreadQuantile(value, spread, share);
  return { lowest: at(0.05), low: at(0.25), middle: at(0.5), high: at(0.75), highest: at(0.95) };
}

function keyOf(segment: string | null, ageBand: AgeBand | null): string {
  return JSON.stringify([segment, ageBand]);
}

/** The places of each group, ascending: all, each segment, each age, each segment at each age. */
function groupedPlaces(
  account: Int32Array,
  age: Int8Array,
  segmentOf: readonly (string | null)[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const listOf = (segment: string | null, ageBand: AgeBand | null) => {
    const key = keyOf(segment, ageBand);
    const list = places.get(key) ?? [];
    places.set(key, list);
    return list;
  };
  const lists = new Map<string | null, number[][][]>();
  for (let place = 0; place < account.length; place++) {
    const segment = segmentOf[account[place] as number] ?? null;
    const ofSegment =
      lists.get(segment) ??
      [null, ...ageBands].map((band) =>
        (segment === null ? [null] : [null, segment]).flatMap((each) =>
          band === null ? [listOf(each, null)] : [listOf(each, null), listOf(each, band)],
        ),
      );
    lists.set(segment, ofSegment);
    for (const list of ofSegment[(age[place] as number) + 1] ?? []) list.push(place);
  }
  return places;
}

/** The known values in ascending order. */
function ascending({ value, account, age }: GoodValues) {
  const known = Int32Array.from({ length: value.length }, (_, i) => i).filter((i) => !Number.isNaN(value[i]));
  known.sort((a, b) => (value[a] as number) - (value[b] as number) || a - b);
  return {
    value: Float64Array.from(known, (i) => value[i] as number),
    account: known.map((i) => account[i] as number),
    age: Int8Array.from(known, (i) => age[i] as number),
  };
}
