import { type ListingColumn, listingTable } from "../listing-table.js";
import { type Fill, type Markup, trusted } from "../markup.js";

/** What a cell may be: text, a number, yes or no, nothing, a list of these, or an element such as a band's mark. */
export type Cell = string | number | boolean | null | undefined | readonly Cell[] | { readonly outerHTML: string };

/** What stands in a column: a column's name, or what is made of the row. */
export type CellOf<Row> = string | ((row: Row) => Cell);

/**
 * Rows as the report's table; columns of numbers are aligned to the right, unknown values are an en dash.
 *
 * @param options - `label`: read out to who cannot see the table; `columns`: title to content; `most`: rows printed, 60
 *   when left out
 */
export function listingOf<Row extends Record<string, unknown>>(
  rows: readonly Row[],
  { label, columns, most }: { label: string; columns: Readonly<Record<string, CellOf<Row>>>; most?: number },
): Markup {
  const first = rows[0];
  const made = Object.entries(columns).map(([title, content]): ListingColumn<Row> => {
    if (typeof content === "string" && first && !(content in first))
      throw new Error(`no column of this name: ${content}; the rows have ${Object.keys(first).join(", ")}`);
    const cell = typeof content === "string" ? (row: Row) => row[content] as Cell : content;
    const numeric = rows.length > 0 && rows.slice(0, 20).every((row) => isNumber(cell(row)));
    return { title, numeric, cell: (row) => fillOf(cell(row)) };
  });
  return listingTable(rows, made, most === undefined ? { label } : { label, most });
}

function fillOf(cell: Cell): Fill {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (isList(cell)) return cell.length === 0 ? "–" : cell.map((each, i) => [i > 0 ? ", " : "", fillOf(each)]);
  if (typeof cell === "object") return trusted(cell.outerHTML);
  return typeof cell === "number" ? cell.toLocaleString("en", { maximumFractionDigits: 2 }) : cell;
}

function isList(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}

/** A number, or text that is read as one: `€38k`, `62 %`, an en dash. */
function isNumber(cell: Cell): boolean {
  if (typeof cell === "number" || cell === null || cell === undefined) return true;
  return typeof cell === "string" && /^(–|[^\p{L}\d]*\d[\d.,]*\s?[%kM]?)$/u.test(cell);
}
