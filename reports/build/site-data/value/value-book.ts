import {
  type BookValue,
  bookValue,
  commandValues,
  type FeatureValue,
  featureValues,
  type MadeValue,
  madeIn,
  type NotCompared,
  type PricedValue,
  type UnvaluedCommand,
  unvaluedCommands,
  valueAgainstPrice,
  valueMade,
  valuePeriods,
  weeksKnown,
} from "@vitals/metrics";
import type { Book } from "../book.ts";
import type { Columns, Tables } from "../columns.ts";

/** The value that customers made, by feature and customer, and against what they pay. */
export interface ValueBook {
  /** Money that one unit is worth, by command. */
  readonly worth: ReadonlyMap<string, number>;
  /** What each account made, former customers included. */
  readonly made: ReadonlyMap<string, readonly MadeValue[]>;
  readonly periods: readonly BookValue[];
  readonly features: readonly FeatureValue[];
  readonly unvalued: readonly UnvaluedCommand[];
  readonly compared: readonly PricedValue[];
  readonly leftOut: ReadonlyMap<string, NotCompared>;
  /** Complete weeks that the data holds. */
  readonly weeksOfData: number;
  /** Customers of whom a week of the last 13 was not loaded, so that they made more than is said. */
  readonly withMissingWeeks: number;
}

/** Reads the value of a book; empty where there are no events. */
export function valueBook(book: Book, facts: Tables, currency: string): ValueBook {
  const { lastWeek, firstWeek, customers } = book;
  const { command_weeks, catalogue, account_weeks } = facts;
  if (lastWeek === null || !command_weeks || !catalogue) return nothingKnown;
  const weeksOfData = (lastWeek - (firstWeek ?? lastWeek)) / 7 + 1;
  const ids = customers.map(({ account_id }) => account_id);
  const worth = commandValues(catalogue);
  const made = valueMade({ command_weeks, catalogue }, lastWeek);
  const known = weeksKnown(account_weeks as Columns, lastWeek);
  return {
    worth,
    made,
    periods: valuePeriods.map((weeks) => bookValue(made, { customers: ids, weeks, weeksOfData })),
    features: featureValues(
      worth.keys(),
      ids.flatMap((id) => [made.get(id) ?? []]),
    ),
    unvalued: unvaluedCommands({ command_weeks, catalogue }, { customers: new Set(ids), lastWeek }),
    ...valueAgainstPrice(customers, { made: (id) => madeIn(made.get(id), 13).now, known, currency }),
    weeksOfData,
    withMissingWeeks: ids.filter((id) => (known.get(id)?.missing ?? 0) > 0).length,
  };
}

const nothingKnown: ValueBook = {
  worth: new Map(),
  made: new Map(),
  periods: [],
  features: [],
  unvalued: [],
  compared: [],
  leftOut: new Map(),
  weeksOfData: 0,
  withMissingWeeks: 0,
};
