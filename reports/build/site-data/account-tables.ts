import { storedRows } from "@vitals/metrics";
import { type Columns, type Range, rangesByAccount, rowsOf, type Tables } from "./columns.ts";

/** Columns, and which of their rows are of one account. */
export interface AccountPart {
  readonly columns: Columns;
  readonly ranges: readonly Range[];
}

/** Every table cut by account, so that one account's rows are found without reading the others'. */
export interface AccountTables {
  rows<Row>(table: string, accountId: string): Generator<Row>;
  part(table: string, accountId: string): AccountPart;
}

/** Rows read at once of a table that lies in a file: those of the next accounts most likely among them. */
const rowsAhead = 16_384;

/** Indexes tables by account; each is read through once, the first time it is asked for. */
export function accountTables(tables: Tables): AccountTables {
  const indexes = new Map<string, (accountId: string) => AccountPart>();
  const part = (table: string, accountId: string) => {
    const find = indexes.get(table) ?? partsOf(tables[table] ?? {});
    indexes.set(table, find);
    return find(accountId);
  };
  return {
    part,
    rows: <Row>(table: string, accountId: string) => {
      const { columns, ranges } = part(table, accountId);
      return rowsOf<Row>(columns, ranges);
    },
  };
}

function partsOf(columns: Columns): (accountId: string) => AccountPart {
  const index = rangesByAccount(columns);
  const rows = [...index.values()].reduce((most, ranges) => Math.max(most, ranges.at(-1)?.[1] ?? 0), 0);
  let window = { from: 0, to: 0, columns };
  return (accountId) => {
    const ranges = index.get(accountId) ?? [];
    const [from, to] = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
    if (from < window.from || to > window.to) window = windowOf(columns, ranges, { last: window.to, rows });
    return { columns: window.columns, ranges: ranges.map(([a, b]) => [a - window.from, b - window.from]) };
  };
}

/** The rows of an account, with more where they stand behind one another; a table not sorted by account is read whole. */
function windowOf(
  columns: Columns,
  ranges: readonly Range[],
  { last, rows }: { last: number; rows: number },
): { from: number; to: number; columns: Columns } {
  const [from, to] = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
  const isApart = ranges.length > 3;
  const isNext = from >= last && from - last < rowsAhead;
  const window = isApart
    ? { from: 0, to: rows }
    : { from, to: isNext ? Math.min(rows, Math.max(to, from + rowsAhead)) : to };
  const read = storedRows(columns, window.from, window.to);
  return read ? { ...window, columns: read } : { from: 0, to: rows, columns };
}
