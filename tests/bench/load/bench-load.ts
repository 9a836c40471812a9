import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepResults } from "../results-file.ts";
import { type Run, runProgram, runVitals } from "../run-vitals.ts";
import { commands, generateEvents, type Shape, users, weeks } from "./generate-events.ts";

interface Measured {
  readonly events: number;
  readonly accounts: number;
  readonly shape: Shape;
  readonly load: Run;
  readonly duckdb: Run;
  /** Processor time of the load over DuckDB's alone. */
  readonly ratio: number;
  /** Processor time grows as the number of events to this power since the size before: 1 is proportional. */
  readonly exponent: number | null;
}

const million = 1e6;
const mostAccounts = 10_000;
const alone = fileURLToPath(new URL("./duckdb-alone.ts", import.meta.url));

/**
 * Measures `vitals load` whole on Parquet files of growing numbers of events, each in a process of its own, beside what
 * DuckDB alone takes for the two grouped queries; prints a line for each and keeps them in `bench/results.json`.
 *
 * @param options - millions of events, or with a number of accounts `1:100`, or with a shape `10:10000:habits`; 1 and 10 with
 *   10,000 accounts when left out
 */
export async function benchLoad(options: string[]): Promise<void> {
  const sizes = (options.length > 0 ? options : ["1", "10"]).map((option) => option.split(":"));
  const folder = mkdtempSync(join(tmpdir(), "vitals-bench-load-"));
  try {
    const measured: Measured[] = [];
    for (const [millions, of = mostAccounts, shaped] of sizes) {
      const events = Number(millions) * million;
      const accounts = Number(of);
      const shape = shaped === "habits" ? "habits" : "scattered";
      const home = join(folder, `${events}-${accounts}-${shape}`);
      const file = await generateEvents(home, events, accounts, shape);
      const duckdb = runProgram("DuckDB alone", ["--import", "tsx", alone, file, memoryAlone(events)]);
      const load = runVitals("load", home);
      const ratio = Math.round((100 * load.processorSeconds) / duckdb.processorSeconds) / 100;
      const row = { events, accounts, shape, load, duckdb, ratio } as const;
      measured.push({ ...row, exponent: exponentOf(measured.at(-1), row) });
      print(measured.at(-1) as Measured);
      rmSync(home, { recursive: true });
    }
    keepResults("load", { weeks, users, commands, measured });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The engine ends with "out of memory" at 100 million events and 3 GB, because counting different users does not spill whole. */
const memoryAlone = (events: number) => (events > 50 * million ? "9GB" : "3GB");

function exponentOf(before: Measured | undefined, row: Omit<Measured, "exponent">): number | null {
  if (!before || before.events === row.events || before.accounts !== row.accounts || before.shape !== row.shape) {
    return null;
  }
  const growth = Math.log(row.load.processorSeconds / before.load.processorSeconds);
  return Math.round((100 * growth) / Math.log(row.events / before.events)) / 100;
}

function print({ events, accounts, shape, load, duckdb, ratio, exponent }: Measured): void {
  const growth = exponent === null ? "" : `, exponent ${exponent.toFixed(2)}`;
  const each = (1e6 * load.processorSeconds) / events;
  process.stdout.write(
    `load ${events / million} million events, ${accounts} accounts, ${shape}: ${load.processorSeconds.toFixed(1)} s of the processor ` +
      `(${each.toFixed(2)} µs an event${growth}), peak ${gigabytes(load)}\n` +
      `  DuckDB alone: ${duckdb.processorSeconds.toFixed(1)} s, peak ${gigabytes(duckdb)}: the load takes ${ratio.toFixed(2)} times as much\n`,
  );
}

const gigabytes = ({ peakMemoryBytes }: Run) => `${(peakMemoryBytes / 1e9).toFixed(2)} GB`;
