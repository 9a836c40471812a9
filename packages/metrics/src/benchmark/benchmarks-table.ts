import { type ColumnName, benchmarks as spec } from "@vitals/tables";
import type { Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import { statusIn } from "../portfolio/status.ts";
import type { SignalValues } from "../signal.ts";
import { ageBandOf } from "./age-bands.ts";
import type { Benchmark } from "./benchmark.ts";
import { goodWeeks } from "./good-weeks.ts";
import { learnedBenchmarks } from "./learned-benchmarks.ts";
import { usualBenchmarks } from "./usual-benchmarks.ts";

/** The `benchmarks` table, filled signal by signal. */
export interface BenchmarksTable {
  /**
   * Takes in one signal.
   *
   * @param today - its values in the report week, one for each account
   */
  add(id: string, values: SignalValues, today: Float64Array): void;
  /** The table of what was taken in so far. */
  columns(): Columns;
}

/**
 * Starts the table: what customers had before they renewed and grew, as known in the report week, else what is usual today.
 *
 * @param outcomes - the `outcomes` table
 * @param options - `sinceEvent`: weeks since the last event, by row; `learn`: false where outcomes or seats were made from usage
 */
export function startBenchmarksTable(
  history: History,
  outcomes: Columns,
  { sinceEvent, learn }: { sinceEvent: Int32Array; learn: boolean },
): BenchmarksTable {
  const { accountIds, accounts, lastWeek } = history;
  const rows = learn ? goodWeeks(history, outcomes, lastWeek) : new Int32Array();
  const bands = ageBandOf(history);
  const account = rows.map((row) => history.account[row] as number);
  const age = rows.map((row) => bands[row] as number);
  const segments = [...new Set(accounts.segment.filter((segment) => segment !== null))].sort();
  const isCustomer = accountIds.map((_, each) => statusIn(history, sinceEvent, each, lastWeek) === "customer");
  const found: Found[] = [];
  return {
    add: (signal, { value }, today) => {
      const learned = learnedBenchmarks(
        { value: Float64Array.from(rows, (row) => value[row] as number), account, age },
        accounts.segment,
        segments,
      );
      const usual = () =>
        usualBenchmarks(
          today.map((each, i) => (isCustomer[i] ? each : Number.NaN)),
          accounts.segment,
        );
      for (const each of learned.length > 0 ? learned : usual()) found.push({ ...each, signal });
    },
    columns: () => {
      const made = [...found].sort(byKey).map(
        (each): Record<ColumnName<typeof spec>, unknown> => ({
          signal: each.signal,
          segment: each.segment,
          age_band: each.ageBand,
          kind: each.kind,
          lowest: each.lowest,
          low: each.low,
          middle: each.middle,
          high: each.high,
          highest: each.highest,
          n_accounts: each.accounts,
          n_age: each.accountsOfAge,
          n_all: each.accountsInAll,
        }),
      );
      return Object.fromEntries(spec.columns.map(({ name }) => [name, made.map((row) => row[name])]));
    },
  };
}

type Found = Benchmark & { signal: string };

/** By signal, segment and age as words, all segments and all ages first. */
function byKey(a: Found, b: Found): number {
  return (
    inOrder(a.signal, b.signal) ||
    inOrder(a.segment ?? "", b.segment ?? "") ||
    inOrder(a.ageBand ?? "", b.ageBand ?? "")
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
