import type { Customer } from "./customers.ts";

/** Annual value by currency; customers without a value add nothing. */
export type Money = Readonly<Record<string, number>>;

/** The annual value of these customers together. */
export function moneyOf(customers: Iterable<Customer>): Money {
  const sums: Record<string, number> = {};
  for (const { value, currency } of customers) {
    if (value !== null && currency !== null) sums[currency] = (sums[currency] ?? 0) + value;
  }
  return sums;
}
