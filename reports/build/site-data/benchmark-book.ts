import { catalog, type Signal, standingAgainst } from "@vitals/metrics";
import type { AgeBand } from "@vitals/tables";
import type { AccountBenchmark, BenchmarkRange } from "../../src/components/account-benchmark.js";
import type { AccountRow } from "../../src/components/account-file.js";
import { signalValue } from "../../src/components/signal-value.js";
import { type Columns, rowsOf } from "./columns.ts";

/** What each signal is compared with, by who is compared. */
export interface BenchmarkBook {
  /** The range for customers of a segment and age; null where there is none. */
  rangeOf(signal: string, segment: string | null, ageBand: AgeBand | null): BenchmarkRange | null;
  /** Every range for one account, with where its values of the report week stand in them. */
  ofAccount(
    account: AccountRow,
    valueToday: (signal: string) => number | null,
  ): Readonly<Record<string, AccountBenchmark>>;
}

interface BenchmarkRow {
  signal: string;
  segment: string | null;
  age_band: AgeBand | null;
  kind: BenchmarkRange["kind"];
  lowest: number;
  low: number;
  middle: number;
  high: number;
  highest: number;
  n_accounts: number;
  n_age: number | null;
  n_all: number;
}

/** Reads the table of benchmarks. */
export function benchmarkBook(benchmarks: Columns | undefined): BenchmarkBook {
  const ranges = new Map<string, BenchmarkRange>();
  for (const row of rowsOf<BenchmarkRow>(benchmarks)) {
    const { signal, segment, age_band, kind, lowest, low, middle, high, highest } = row;
    const counts = { accounts: row.n_accounts, accountsOfAge: row.n_age, accountsInAll: row.n_all };
    ranges.set(keyOf(signal, segment, age_band), { kind, lowest, low, middle, high, highest, segment, ...counts });
  }
  const rangeOf: BenchmarkBook["rangeOf"] = (signal, segment, ageBand) =>
    ranges.get(keyOf(signal, segment, ageBand)) ??
    ranges.get(keyOf(signal, segment, null)) ??
    ranges.get(keyOf(signal, null, null)) ??
    null;
  return {
    rangeOf,
    ofAccount: ({ segment, age_band }, valueToday) =>
      Object.fromEntries(
        catalog.signals.flatMap((signal) => {
          const range = rangeOf(signal.id, segment, age_band);
          if (!range) return [];
          return [[signal.id, { ...range, standing: standingOf(valueToday(signal.id), range, signal) }]];
        }),
      ),
  };
}

/** Where a value stands; null where there is no value, no good side, or nobody that renewed and grew. */
function standingOf(
  value: number | null,
  range: BenchmarkRange,
  signal: Pick<Signal, "good" | "format">,
): AccountBenchmark["standing"] {
  if (value === null || signal.good === "neither" || range.kind === "usual") return null;
  const printed = signalValue(value, signal);
  // A value that reads like the edge is not said to be beyond it.
  const isAtEdge = [range.low, range.high].some((edge) => signalValue(edge, signal) === printed);
  return isAtEdge ? { side: "within", distance: 0 } : standingAgainst(value, range, signal.good);
}

function keyOf(...key: readonly [signal: string, segment: string | null, ageBand: string | null]): string {
  return JSON.stringify(key);
}
