import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";

/** A table of the benchmarks, as `bench/results.json` has it; rows are lists in the order of the columns, or objects. */
interface BenchTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[];
}

/**
 * The finished part of the report card: how our alarms behave where the truth is known.
 *
 * @param bench - what the benchmarks wrote; anything that is not such a table shows nothing
 */
export function reportCardFragments(bench: unknown): Record<string, Markup> {
  const table = benchTable(bench);
  return { "report-card/bench": table ? benchSection(table) : nothing };
}

function benchTable(bench: unknown): BenchTable | null {
  const monitor = (bench as { monitor?: Partial<BenchTable> } | null | undefined)?.monitor;
  const isTable =
    Array.isArray(monitor?.columns) &&
    Array.isArray(monitor.rows) &&
    monitor.columns.length > 0 &&
    monitor.rows.length > 0 &&
    monitor.columns.every((name) => typeof name === "string") &&
    monitor.rows.every((row) => typeof row === "object" && row !== null);
  return isTable ? (monitor as BenchTable) : null;
}

function benchSection({ columns, rows }: BenchTable): Markup {
  const cellAt = (row: BenchTable["rows"][number], i: number): unknown =>
    Array.isArray(row) ? row[i] : (row as Record<string, unknown>)[columns[i] as string];
  const isNumeric = (i: number) => rows.every((row) => /^[\d.,%\s–-]*$/.test(shown(cellAt(row, i))));
  return markup`<h2>How our alarms behave where the truth is known</h2>
<p>Customers were made up by a published recipe, with drops put in on known days, so that every alarm can be called right or wrong. The same weeks were given
to simpler rules, to see whether ours is worth its trouble.</p>${listingTable(
    rows,
    columns.map((title, i) => ({ title, cell: (row) => shown(cellAt(row, i)), numeric: i > 0 && isNumeric(i) })),
    { label: "Rules compared on made-up customers", most: 200 },
  )}<p class="fine-print">What it cannot tell: real customers are not made by a recipe. It is repeated with <code>npm run bench -- monitor</code>.</p>`;
}

function shown(value: unknown): string {
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 2 });
  return value === null || value === undefined ? "–" : String(value);
}
