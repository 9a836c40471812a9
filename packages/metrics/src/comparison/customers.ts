import { type ComparedHealth, eachRow } from "./compared-health.ts";

/** Who is compared. */
export interface Customer {
  readonly accountId: string;
  readonly name: string;
  readonly owner: string | null;
  /** Money a year; null when nobody said. */
  readonly value: number | null;
  readonly currency: string | null;
}

/** Every account by id; where both sides know it, as the later one does. */
export function customersOf(...sides: ComparedHealth[]): Map<string, Customer> {
  const customers = new Map<string, Customer>();
  for (const { portfolio } of sides) {
    eachRow(portfolio, (row, cell) => {
      const accountId = String(cell("account_id", row));
      customers.set(accountId, {
        accountId,
        name: String(cell("name", row) ?? accountId),
        owner: cell("owner", row) as string | null,
        value: cell("annual_value", row) as number | null,
        currency: cell("currency", row) as string | null,
      });
    });
  }
  return customers;
}

/** The customer of this id, even when no portfolio has it. */
export function customerOf(customers: ReadonlyMap<string, Customer>, accountId: string): Customer {
  return customers.get(accountId) ?? { accountId, name: accountId, owner: null, value: null, currency: null };
}

/** Most money first, those without a value last; then by name. */
export function byMoney(a: Customer, b: Customer): number {
  return (b.value ?? -1) - (a.value ?? -1) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
