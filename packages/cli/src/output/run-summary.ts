import type { Facts } from "@vitals/metrics";
import { isoDate, loadReport } from "@vitals/tables";
import type { ExitCode } from "../exit-code.ts";
import type { PublishedSite } from "../steps/site-step.ts";
import { publishedCode, staleInputs } from "../steps/staleness.ts";

interface LedgerFields {
  weeks: number;
  corrections: number;
  first_week: string | null;
  hash: string | null;
  says: string;
}

/** What a run did, for `--json`; sizes are bytes. */
export interface RunSummary {
  status: "fresh" | "stale";
  exit_code: ExitCode;
  config: string;
  generation: string | null;
  /** Monday of the report week; null when there are no events. */
  report_week: string | null;
  /** The load report: one entry for each input, named and counted as in that table. */
  sources: Record<string, unknown>[];
  /** What is not fresh, one sentence each. */
  stale: string[];
  seconds: Record<string, number>;
  peak_memory_bytes: number;
  site?: { folder: string; pages: number; files: number; bytes: number; warnings: readonly string[] };
  /** The ledger as it stands now; weeks are Mondays. */
  ledger?: LedgerFields;
  /** What the report says, in a few lines. */
  summary?: string[];
}

/** The summary of a run, from the facts it loaded or found. */
export function runSummary(
  facts: Pick<Facts, "load_report" | "window">,
  rest: Pick<RunSummary, "config" | "seconds" | "site" | "summary"> & {
    ledger?: PublishedSite["ledger"];
    /** What does not fit the data, one sentence each. */
    problems?: readonly string[];
  },
): RunSummary {
  const { ledger, problems = [] } = rest;
  const stale = [
    ...staleInputs(facts),
    ...problems,
    ...(ledger?.wrong ? [`the ledger is broken: ${ledger.wrong}`] : []),
  ];
  const lastWeek = (facts.window.last_week?.[0] ?? null) as number | null;
  return {
    status: stale.length > 0 ? "stale" : "fresh",
    exit_code: publishedCode(stale),
    config: rest.config,
    generation: (facts.window.generation?.[0] ?? null) as string | null,
    report_week: lastWeek === null ? null : isoDate(lastWeek),
    sources: rowsOf(facts.load_report),
    stale,
    seconds: rest.seconds,
    peak_memory_bytes: process.resourceUsage().maxRSS * 1024,
    ...(rest.site ? { site: rest.site } : {}),
    ...(ledger ? { ledger: ledgerFields(ledger) } : {}),
    ...(rest.summary ? { summary: rest.summary } : {}),
  };
}

function ledgerFields({ weeks, corrections, firstWeek, hash, says }: PublishedSite["ledger"]): LedgerFields {
  return { weeks, corrections, first_week: firstWeek === null ? null : isoDate(firstWeek), hash, says };
}

function rowsOf(table: Facts["load_report"]): Record<string, unknown>[] {
  const length = table.input?.length ?? 0;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(loadReport.columns.map(({ name, type }) => [name, cell(type, table[name]?.[row] ?? null)])),
  );
}

/** Wall times are written as such, in the configured zone and without one: `2026-11-09T17:03:00.000`. */
function cell(type: string, value: unknown): unknown {
  if (Number.isNaN(value)) return null;
  return type === "timestamp" && value !== null ? new Date(Number(value)).toISOString().slice(0, -1) : value;
}
