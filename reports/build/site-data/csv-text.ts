import { isoDate, type TableSpec } from "@vitals/tables";
import { type Columns, rowCount } from "./columns.ts";

/** Rows written at once; keeps a long table from standing in memory twice. */
const rowsAtOnce = 20_000;

/**
 * A table as CSV (RFC 4180), in pieces: dates and times in ISO 8601, a series in one cell separated by `;`, null empty.
 *
 * A text cell that a spreadsheet would run as a formula is made safe by an apostrophe in front (OWASP, CSV injection), also
 * where the sign is a full-width one or stands behind spaces; cells of numbers stay numbers.
 */
export function* csvText(spec: TableSpec, columns: Columns | undefined): Generator<string> {
  yield `${spec.columns.map((column) => column.name).join(",")}\r\n`;
  const rows = rowCount(columns);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    let text = "";
    for (let i = from; i < Math.min(rows, from + rowsAtOnce); i++) {
      text += `${spec.columns.map(({ name, type }) => csvCell(columns?.[name]?.[i], type)).join(",")}\r\n`;
    }
    yield text;
  }
}

/** One value as a CSV cell. */
export function csvCell(value: unknown, type: TableSpec["columns"][number]["type"]): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (type === "date") return isoDate(value as number);
  if (type === "timestamp") return new Date(value as number).toISOString().slice(0, 19);
  if (type === "series") return Array.from(value as ArrayLike<number | null>, (each) => each ?? "").join(";");
  if (type === "string" || type === "category") return quoted(safe(String(value)));
  return String(value);
}

function safe(text: string): string {
  return /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
