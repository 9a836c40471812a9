import { type Band, bandNames } from "@vitals/tables";
import { type ComparedHealth, eachRow } from "./compared-health.ts";
import { byMoney, type Customer, customerOf } from "./customers.ts";
import { type Money, moneyOf } from "./money.ts";

/** A band and why; null where the account is no customer. */
export interface BandSaid {
  readonly band: Band;
  readonly reason: string;
}

/** A customer whose band in the report week is not the same under both. */
export interface BandChange {
  readonly customer: Customer;
  readonly before: BandSaid | null;
  readonly after: BandSaid | null;
}

/** All customers that go the same way. */
export interface BandMove {
  readonly before: Band | null;
  readonly after: Band | null;
  readonly accounts: number;
  readonly money: Money;
}

/** What each account's band is in a week. */
export function bandsIn({ bands }: ComparedHealth, week: number): Map<string, BandSaid> {
  const said = new Map<string, BandSaid>();
  eachRow(bands, (row, cell) => {
    if (cell("week", row) !== week) return;
    said.set(String(cell("account_id", row)), {
      band: cell("band", row) as Band,
      reason: String(cell("reason", row) ?? ""),
    });
  });
  return said;
}

/** The customers whose band differs in a week, most money first. */
export function bandChanges(
  before: ReadonlyMap<string, BandSaid>,
  after: ReadonlyMap<string, BandSaid>,
  customers: ReadonlyMap<string, Customer>,
): BandChange[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids]
    .filter((id) => before.get(id)?.band !== after.get(id)?.band)
    .map((id) => ({
      customer: customerOf(customers, id),
      before: before.get(id) ?? null,
      after: after.get(id) ?? null,
    }))
    .sort((a, b) => byMoney(a.customer, b.customer));
}

/** The same by way, from worst to best. */
export function bandMoves(changes: readonly BandChange[]): BandMove[] {
  const ways = [...bandNames, null];
  return ways.flatMap((before) =>
    ways.flatMap((after) => {
      const moved = changes.filter(
        (change) => (change.before?.band ?? null) === before && (change.after?.band ?? null) === after,
      );
      const money = moneyOf(moved.map(({ customer }) => customer));
      return moved.length > 0 ? [{ before, after, accounts: moved.length, money }] : [];
    }),
  );
}
