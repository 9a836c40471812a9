import { currencySign } from "./money.js";

/** Customers that one is compared with. */
interface Peers {
  readonly segment: string | null;
  readonly customers: number;
}

const quarters = ["the lowest quarter", "the second quarter", "the third quarter", "the highest quarter"] as const;

/** Where a customer stands among those it is compared with, 1 being the lowest quarter. */
export function quarterOfPeers(quarter: 1 | 2 | 3 | 4, { segment, customers }: Peers): string {
  return `${quarters[quarter - 1]} of ${customers.toLocaleString("en")}${segment === null ? ", all segments" : ""}`;
}

/** Value a year over price a year: `€2.40 of value for each €1`. */
export function forEachUnit(ratio: number, currency: string): string {
  return `${ratioMoney(ratio, currency)} of value for each ${currencySign(currency)}1`;
}

/** The same as an amount alone: `€2.40`, `€24` from ten on. */
export function ratioMoney(ratio: number, currency: string): string {
  return `${currencySign(currency)}${ratio >= 10 ? Math.round(ratio).toLocaleString("en") : ratio.toFixed(2)}`;
}
