import { madeIn } from "./made-in.ts";
import type { MadeValue, ValuePeriod } from "./value-made.ts";

/** What the customers made together in one period. */
export interface BookValue {
  readonly weeks: ValuePeriod;
  /** Money. */
  readonly value: number;
  /** Money of as many weeks before; null where the data does not reach back so far. */
  readonly before: number | null;
  /** How many customers made anything of value in the period. */
  readonly customers: number;
}

/**
 * What today's customers made together in the last weeks.
 *
 * @param made - by account
 * @param weeksOfData - complete weeks that the data holds
 */
export function bookValue(
  made: ReadonlyMap<string, readonly MadeValue[]>,
  { customers, weeks, weeksOfData }: { customers: Iterable<string>; weeks: ValuePeriod; weeksOfData: number },
): BookValue {
  let [value, before, active] = [0, 0, 0];
  for (const id of customers) {
    const own = madeIn(made.get(id), weeks);
    value += own.now;
    before += own.before;
    if (own.now > 0) active++;
  }
  return { weeks, value, before: weeksOfData >= 2 * weeks ? before : null, customers: active };
}
