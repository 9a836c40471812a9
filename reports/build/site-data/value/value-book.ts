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
  type WeeksKnown,
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
  /** By account, least value for the money first. */
  readonly compared: ReadonlyMap<string, PricedValue>;
  readonly leftOut: ReadonlyMap<string, NotCompared>;
  /** Complete weeks that the data holds. */
  readonly weeksOfData: number;
  /** How much of the last 13 weeks is known, by account. */
  readonly known: ReadonlyMap<string, WeeksKnown>;
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
  const { compared, leftOut } = valueAgainstPrice(customers, {
    made: (id) => madeIn(made.get(id), 13).now,
    known,
    currency,
  });
  return {
    worth,
    made,
    periods: valuePeriods.map((weeks) => bookValue(made, { customers: ids, weeks, weeksOfData })),
    features: featureValues(
      worth.keys(),
      ids.flatMap((id) => [made.get(id) ?? []]),
    ),
    unvalued: unvaluedCommands({ command_weeks, catalogue }, { customers: new Set(ids), lastWeek }),
    compared: new Map(compared.map((each) => [each.accountId, each])),
    leftOut,
    weeksOfData,
    known,
  };
}

const nothingKnown: ValueBook = {
  worth: new Map(),
  made: new Map(),
  periods: [],
  features: [],
  unvalued: [],
  compared: new Map(),
  leftOut: new Map(),
  weeksOfData: 0,
  known: new Map(),
};
