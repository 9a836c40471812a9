import { catalog, standingAgainst } from "@vitals/metrics";
import type { AgeBand } from "@vitals/tables";
import type { AccountBenchmark, BenchmarkRange } from "../../src/components/account-benchmark.js";
import type { AccountRow } from "../../src/components/account-file.js";
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
        catalog.signals.flatMap(({ id, good }) => {
          const range = rangeOf(id, segment, age_band);
          const value = valueToday(id);
          const isJudged = range?.kind === "renewed-and-grew" && good !== "neither" && value !== null;
          return range ? [[id, { ...range, standing: isJudged ? standingAgainst(value, range, good) : null }]] : [];
        }),
      ),
  };
}

function keyOf(...key: readonly [signal: string, segment: string | null, ageBand: string | null]): string {
  return JSON.stringify(key);
}
