/** A row as a page takes it: text, numbers, truth, null, or a list of numbers. */
export type PageRow = Record<string, unknown>;

/** The part of an Arrow table that is read here. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
  getChild(name: string): { get(row: number): unknown } | null;
}

const msPerDay = 86_400_000;

/** The rows of an Arrow table as plain objects: days as whole days, times as ms of wall time, lists as arrays. */
export function plainRows(table: ArrowTable): PageRow[] {
  const columns = table.schema.fields.map(({ name, type }) => ({
    name,
    column: table.getChild(name),
    isDay: String(type).startsWith("Date32"),
  }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, column, isDay }) => [name, plain(column?.get(row), isDay)])),
  );
}

function plain(value: unknown, isDay: boolean): unknown {
  if (value === null || value === undefined) return null;
  // A library reads a day as milliseconds.
  if (isDay) return Math.round(Number(value) / msPerDay);
  if (typeof value === "bigint") return Number(value);
  return typeof value === "object" && Symbol.iterator in value ? Array.from(value as Iterable<unknown>) : value;
}
