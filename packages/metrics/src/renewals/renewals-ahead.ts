/** A customer as far as its renewal is concerned; dates are epoch days. */
interface RenewingCustomer {
  readonly account_id: string;
  readonly renews_on: number | null;
}

/** What happened to a contract. */
interface RenewalOutcome {
  readonly account_id: string;
  readonly occurred_on: number;
}

/** Customers by where their renewal stands. */
export interface RenewalsAhead<Customer> {
  /** Within 180 days after the report week, the nearest first. */
  readonly ahead: readonly Customer[];
  readonly later: readonly Customer[];
  /** The day has passed and nothing was recorded of it, the longest ago first. */
  readonly overdue: readonly Customer[];
  /** The day has passed and an outcome was recorded, but no new day is known. */
  readonly settled: readonly Customer[];
  readonly undated: readonly Customer[];
}

const farthest = 180;

/** An outcome so many days before the day of renewal belongs to it; contracts are signed early. */
export const signedEarly = 90;

/**
 * Sorts customers by their day of renewal.
 *
 * @param through - last day of the report week
 * @param outcomes - one after `through` is not known yet and does not count
 */
export function renewalsAhead<Customer extends RenewingCustomer>(
  customers: readonly Customer[],
  { through, outcomes }: { through: number; outcomes: Iterable<RenewalOutcome> },
): RenewalsAhead<Customer> {
  const lastOutcome = new Map<string, number>();
  for (const { account_id: id, occurred_on: on } of outcomes) {
    if (on <= through) lastOutcome.set(id, Math.max(on, lastOutcome.get(id) ?? on));
  }
  const dated = customers.filter(
    (customer): customer is Customer & { renews_on: number } => customer.renews_on !== null,
  );
  dated.sort((a, b) => a.renews_on - b.renews_on || (a.account_id < b.account_id ? -1 : 1));
  const past = dated.filter(({ renews_on: on }) => on <= through);
  const isSettled = ({ account_id: id, renews_on: on }: Customer & { renews_on: number }) =>
    (lastOutcome.get(id) ?? Number.NEGATIVE_INFINITY) >= on - signedEarly;
  return {
    ahead: dated.filter(({ renews_on: on }) => on > through && on <= through + farthest),
    later: dated.filter(({ renews_on: on }) => on > through + farthest),
    overdue: past.filter((customer) => !isSettled(customer)),
    settled: past.filter(isSettled),
    undated: customers.filter(({ renews_on: on }) => on === null),
  };
}
