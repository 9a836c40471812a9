import { median, quantile } from "../statistics/quantile.ts";

/** What accounts like one another have today: the middle half, and over whom it was taken. */
export interface Benchmark {
  /** A quarter of them is below `low`, a quarter above `high`. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Accounts it rests on. */
  readonly n: number;
  /** The segment it was taken over; null when over all accounts. */
  readonly segment: string | null;
  /** What it is, in a sentence. */
  readonly meaning: string;
}

/** Accounts without which a middle half says nothing. */
export const fewestAccounts = 8;

/**
 * The portfolio's own spread of one signal, for each account that is looked at.
 *
 * The middle half of the accounts of the same segment where at least eight have a value, else of all accounts; null where
 * fewer than eight have one. It says what is usual, not what is good: it is not learned from who renewed and grew.
 *
 * @param values - one value for each account; null or NaN where it cannot be said
 * @param segments - the segment of each account; null where it has none
 */
export function benchmarks(
  values: ArrayLike<number | null>,
  segments: readonly (string | null)[],
): (Benchmark | null)[] {
  const groups = new Map<string | null, number[]>([[null, []]]);
  segments.forEach((segment, i) => {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    groups.get(null)?.push(value);
    if (segment !== null) groups.set(segment, [...(groups.get(segment) ?? []), value]);
  });
  const made = new Map([...groups].map(([segment, group]) => [segment, spreadOf(segment, group)]));
  return segments.map((segment) => made.get(segment) ?? made.get(null) ?? null);
}

function spreadOf(segment: string | null, values: number[]): Benchmark | null {
  if (values.length < fewestAccounts) return null;
  const sorted = Float64Array.from(values).sort();
  const whom = segment === null ? `all ${values.length} customers` : `the ${values.length} customers of ${segment}`;
  return {
    low: quantile(sorted, 0.25),
    middle: median(sorted),
    high: quantile(sorted, 0.75),
    n: values.length,
    segment,
    meaning: `The middle half of ${whom} with a value this week: what is usual among them, not what is good.`,
  };
}
