import { type Columns, rowCount } from "../site-data/columns.ts";
import { fewestOthers, type ReportTables, type Slice } from "../site-data/slice.ts";
import { mapColumns, pickRows } from "./pick-rows.ts";

const msPerDay = 86_400_000;

/** What a table that is not one of accounts becomes in a slice. */
type BookRule = (columns: Columns, context: { book: ReportTables; slice: Slice }) => Columns;

const asItIs: BookRule = (columns) => columns;
const nothingOfIt: BookRule = (columns) => pickRows(columns, () => false);

/** Lulls of everybody, of the segments of the slice, and of its own accounts. */
const calendar: BookRule = (columns, { book, slice }) => {
  const segments = segmentsOf(book.facts.accounts, slice);
  return pickRows(columns, (row) => {
    const scope = (columns.scope?.[row] ?? "all") as string;
    if (scope.startsWith("account:")) return slice.accounts.has(scope.slice("account:".length));
    return scope === "all" || segments.has(scope.replace(/^segment:/, ""));
  });
};

/**
 * Commands that the slice uses, with its own counts, and those that enough others use: a command of one customer may bear its
 * name.
 */
const catalogue: BookRule = (columns, { book, slice }) => {
  const { account_id: ids, event: events, events: counts } = book.facts.command_weeks ?? {};
  const own = new Map<string, number>();
  const others = new Map<string, Set<string>>();
  for (let row = 0; row < rowCount(book.facts.command_weeks); row++) {
    const [id, event] = [String(ids?.[row]), String(events?.[row])];
    if (slice.accounts.has(id)) own.set(event, (own.get(event) ?? 0) + Number(counts?.[row]));
    else others.set(event, (others.get(event) ?? new Set()).add(id));
  }
  const nameOf = (row: number) => String(columns.event?.[row]);
  const kept = pickRows(columns, (row) => own.has(nameOf(row)) || (others.get(nameOf(row))?.size ?? 0) >= fewestOthers);
  return mapColumns(kept, { events: (_, row) => own.get(String(kept.event?.[row])) ?? 0 });
};

/**
 * How old and how sound the inputs are. Names of files, messages and columns may bear anything, so they go; a time may be that
 * of one event, so the day is kept; counts of rows stay where enough other accounts stand behind them.
 */
const loadReport: BookRule = (columns, { book, slice }) => {
  const isCrowd = rowCount(book.facts.accounts) - slice.accounts.size >= fewestOthers;
  const day = (ms: unknown) => (ms === null ? null : Math.floor(Number(ms) / msPerDay) * msPerDay);
  const whole = (days: unknown) => (typeof days === "number" && !Number.isNaN(days) ? Math.floor(days) : null);
  const counts = ["rows_read", "rows_used", "rows_duplicate", "rows_outside", "rows_before_window"];
  counts.push("rows_after_window", "rows_excluded", "rows_quarantined", "files", "bytes");
  return mapColumns(columns, {
    ...Object.fromEntries(
      ["source", "message", "fingerprint", "unknown_columns", "missing_columns"].map((name) => [name, () => null]),
    ),
    ...(isCrowd ? {} : Object.fromEntries(counts.map((name) => [name, () => 0]))),
    first_at: day,
    last_at: day,
    age_days: whole,
  });
};

/** What was wrong with the data as a whole, where it concerned enough others. */
const notices: BookRule = (columns, { slice }) =>
  pickRows(columns, (row) => Number(columns.accounts?.[row]) - slice.accounts.size >= fewestOthers);

/** Whether forecasts may be believed, in the weeks in which enough others were forecast. */
const gates: BookRule = (columns, { slice }) =>
  pickRows(
    columns,
    (row) => Number(columns.churned?.[row]) + Number(columns.retained?.[row]) - slice.accounts.size >= fewestOthers,
  );

/** How often we were right, about enough others; a figure that rests on fewer is not said. */
const reportCard: BookRule = (columns, { slice }) => {
  const isCrowd = (row: number) => Number(columns.accounts?.[row]) - slice.accounts.size >= fewestOthers;
  const unless = (instead: unknown) => (value: unknown, row: number) => (isCrowd(row) ? value : instead);
  return mapColumns(columns, {
    ...Object.fromEntries(["value", "low", "high"].map((name) => [name, unless(null)])),
    ...Object.fromEntries(["statements", "accounts", "outcomes"].map((name) => [name, unless(0)])),
    happened: unless("It rests on too few other customers to be said in a report of some."),
    needs: unless("a report that holds more of the customers is"),
  });
};

/**
 * What is compared with: of everybody and of the slice's own segments, where enough others stand behind it. Ends are rounded
 * to two figures, because an end may be the very value of one customer.
 */
const benchmarks: BookRule = (columns, { book, slice }) => {
  const segments = segmentsOf(book.facts.accounts, slice);
  const kept = pickRows(columns, (row) => {
    const segment = columns.segment?.[row] ?? null;
    const isOurs = segment === null || segments.has(String(segment));
    return isOurs && Number(columns.n_accounts?.[row]) - slice.accounts.size >= fewestOthers;
  });
  const ends = ["lowest", "low", "middle", "high", "highest"];
  return mapColumns(kept, Object.fromEntries(ends.map((name) => [name, twoFigures])));
};

/** How chances came true, where enough others stand behind each. */
const calibrationBins: BookRule = (columns, { slice }) =>
  pickRows(columns, (row) => Number(columns.accounts?.[row]) - slice.accounts.size >= fewestOthers);

function twoFigures(value: unknown): unknown {
  return typeof value === "number" && !Number.isNaN(value) ? Number(value.toPrecision(2)) : value;
}

/** Tables that are about the whole book. A table that is neither here nor one of accounts is not published in a slice. */
export const bookTables = {
  calendar,
  catalogue,
  load_report: loadReport,
  // What stood in a row that could not be used may be of anybody.
  quarantine_reasons: nothingOfIt,
  // What was found, and its examples, may be of anybody.
  source_findings: nothingOfIt,
  window: asItIs,
  notices,
  gates,
  benchmarks,
  calibration_bins: calibrationBins,
  // Outcomes of others stand behind them, as behind the gate.
  weight_proposals: gates,
  // Only its hash is published.
  definitions: asItIs,
  report_card: reportCard,
} as const satisfies Record<string, BookRule>;

function segmentsOf(accounts: Columns | undefined, slice: Slice): Set<string> {
  const segments = new Set<string>();
  for (let row = 0; row < rowCount(accounts); row++) {
    if (slice.accounts.has(String(accounts?.account_id?.[row]))) segments.add(String(accounts?.segment?.[row]));
  }
  return segments;
}
