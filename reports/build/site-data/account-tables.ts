import { type Columns, type Range, rangesByAccount, rowsOf, type Tables } from "./columns.ts";

/** Every table cut by account, so that one account's rows are found without reading the others'. */
export interface AccountTables {
  rows<Row>(table: string, accountId: string): Generator<Row>;
  ranges(table: string, accountId: string): readonly Range[];
  columns(table: string): Columns | undefined;
}

/** Indexes tables by account; each is read through once, the first time it is asked for. */
export function accountTables(tables: Tables): AccountTables {
  const indexes = new Map<string, Map<string, Range[]>>();
  const index = (table: string) => {
    let ranges = indexes.get(table);
    if (!ranges) {
      ranges = rangesByAccount(tables[table]);
      indexes.set(table, ranges);
    }
    return ranges;
  };
  const ranges = (table: string, accountId: string) => index(table).get(accountId) ?? [];
  return {
    ranges,
    rows: <Row>(table: string, accountId: string) => rowsOf<Row>(tables[table], ranges(table, accountId)),
    columns: (table) => tables[table],
  };
}
