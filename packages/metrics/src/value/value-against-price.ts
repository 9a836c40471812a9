import { median, quantile } from "../statistics/quantile.ts";
import type { WeeksKnown } from "./weeks-known.ts";

/** A customer as far as value is set against price. */
interface PricedCustomer {
  readonly account_id: string;
  readonly segment: string | null;
  /** Money a year; null when unknown. */
  readonly annual_value: number | null;
  /** Null is the currency of the report. */
  readonly currency: string | null;
}

/** Why a customer is not compared. */
export const notCompared = ["no-price", "other-currency", "weeks-missing", "young"] as const;
export type NotCompared = (typeof notCompared)[number];

/** Customers that one is compared with, itself among them. */
export interface Peers {
  /** Null is everybody. */
  readonly segment: string | null;
  readonly customers: number;
  /** Value for each unit of money paid: the quarter below, the middle, the quarter above. */
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly middlePrice: number;
  readonly middleValue: number;
}

/** One customer's value against its price. */
export interface PricedValue {
  readonly accountId: string;
  /** Money made in the last 13 weeks. */
  readonly value: number;
  /** Money paid a year. */
  readonly price: number;
  /** The value brought to a year over the price, as the signal `value-ratio` says it. */
  readonly ratio: number;
  readonly peers: Peers;
  /** 1 for the quarter of its peers that gets the least for its money, 4 for the one that gets the most. */
  readonly quarter: 1 | 2 | 3 | 4;
  /** Pays more than the middle of its peers and makes less value than the middle, the other way round, or neither. */
  readonly standing: "pays-more-gets-less" | "pays-less-gets-more" | null;
}

/** A segment of fewer customers is compared with everybody instead: quarters of a handful say nothing. */
export const fewestPeers = 8;

/**
 * Sets the value each customer made in 13 weeks against what it pays, among customers of its segment.
 *
 * Left out is who has no price or pays nothing, pays in another currency than the catalogue's values are taken to be
 * in, has a week of the 13 that was not loaded, or began less than 13 weeks ago.
 *
 * @param made - money made in the last 13 weeks
 * @param currency - of the report, and so of the catalogue's values
 * @returns `compared`, least value for the money first, and why each of the others is not
 */
export function valueAgainstPrice(
  customers: readonly PricedCustomer[],
  {
    made,
    known,
    currency,
  }: { made: (accountId: string) => number; known: ReadonlyMap<string, WeeksKnown>; currency: string },
): { compared: PricedValue[]; leftOut: Map<string, NotCompared> } {
  const leftOut = new Map<string, NotCompared>();
  const entries: Entry[] = [];
  for (const customer of customers) {
    const why = whyNot(customer, known.get(customer.account_id), currency);
    if (why) leftOut.set(customer.account_id, why);
    else entries.push(entryOf(customer, made(customer.account_id)));
  }
  const everybody = peersOf(null, entries);
  const bySegment = new Map<string | null, Peers>();
  for (const segment of new Set(entries.map((entry) => entry.segment))) {
    const own = entries.filter((entry) => entry.segment === segment);
    bySegment.set(segment, segment === null || own.length < fewestPeers ? everybody : peersOf(segment, own));
  }
  const compared = entries.map((entry) => against(entry, bySegment.get(entry.segment) ?? everybody));
  compared.sort((a, b) => a.ratio - b.ratio || b.price - a.price || (a.accountId < b.accountId ? -1 : 1));
  return { compared, leftOut };
}

interface Entry {
  accountId: string;
  segment: string | null;
  value: number;
  price: number;
  ratio: number;
}

function whyNot(customer: PricedCustomer, known: WeeksKnown | undefined, currency: string): NotCompared | null {
  if (customer.annual_value === null || customer.annual_value <= 0) return "no-price";
  if ((customer.currency ?? currency) !== currency) return "other-currency";
  if (!known || known.weeks < 13) return "young";
  return known.missing > 0 ? "weeks-missing" : null;
}

function entryOf({ account_id, segment, annual_value }: PricedCustomer, value: number): Entry {
  const price = annual_value as number;
  return { accountId: account_id, segment, value, price, ratio: (value * 52) / 13 / price };
}

function peersOf(segment: string | null, entries: readonly Entry[]): Peers {
  const sorted = (of: (entry: Entry) => number) => Float64Array.from(entries, of).sort();
  const ratios = sorted(({ ratio }) => ratio);
  return {
    segment,
    customers: entries.length,
    lower: quantile(ratios, 0.25),
    middle: median(ratios),
    upper: quantile(ratios, 0.75),
    middlePrice: median(sorted(({ price }) => price)),
    middleValue: median(sorted(({ value }) => value)),
  };
}

function against({ accountId, value, price, ratio }: Entry, peers: Peers): PricedValue {
  const { lower, middle, upper, middlePrice, middleValue } = peers;
  const quarter = ratio < lower ? 1 : ratio < middle ? 2 : ratio <= upper ? 3 : 4;
  const standing =
    price > middlePrice && value < middleValue
      ? "pays-more-gets-less"
      : price < middlePrice && value > middleValue
        ? "pays-less-gets-more"
        : null;
  return { accountId, value, price, ratio, peers, quarter, standing };
}
