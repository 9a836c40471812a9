/** A field of a CSV file; null is written as an empty field. */
export type Field = string | number | boolean | null;

/** A table as CSV after RFC 4180: a header, one line per row, fields quoted only where they must be. */
export function textOfCsv(columns: readonly string[], rows: readonly (readonly Field[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(quoted).join(",")}\n`).join("");
}

function quoted(field: Field): string {
  const text = field === null ? "" : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
