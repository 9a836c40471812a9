import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSample } from "@vitals/data-loaders/sample";
import { keepResults } from "../results-file.ts";
import { repeatFacts } from "./repeat-facts.ts";
import { type Run, runVitals } from "./run-vitals.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Accounts of the sample that is repeated; 104 weeks of every input. */
const drawn = 500;
const weeks = 104;

interface Measured extends Run {
  readonly accounts: number;
  readonly healthBytes: number;
  /** Processor time grows as the number of accounts to this power since the smallest size: 1 is proportional. */
  readonly exponent: number | null;
}

/**
 * Measures `vitals assess` whole (facts read, the whole history replayed, health written) at growing numbers of accounts;
 * prints a line for each and keeps them in `bench/results.json`.
 *
 * @param options - numbers of accounts, multiples of 500; 1,000, 3,000 and 10,000 when left out
 */
export async function benchAssess(options: string[]): Promise<void> {
  const sizes = options.length > 0 ? options.map(Number) : [1000, 3000, 10_000];
  const folder = mkdtempSync(join(tmpdir(), "vitals-bench-assess-"));
  try {
    const base = await loadedSample(join(folder, "base"));
    const measured: Measured[] = [];
    for (const accounts of sizes) {
      const home = await configured(join(folder, String(accounts)));
      repeatFacts(base, join(home, ".vitals", "facts"), accounts / drawn);
      const run = runVitals("assess", home);
      const row = { accounts, ...run, healthBytes: sizeOf(join(home, ".vitals", "health")), exponent: null };
      measured.push({ ...row, exponent: exponentOf(measured[0], row) });
      print(measured.at(-1) as Measured);
      rmSync(home, { recursive: true });
    }
    keepResults("assess", { weeks, drawn, measured });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Draws the sample and loads it; returns the folder of its facts. */
async function loadedSample(home: string): Promise<string> {
  await configured(home);
  await writeSample(join(home, ".vitals", "sample"), { accounts: drawn, weeks });
  runVitals("load", home);
  return realpathSync(join(home, ".vitals", "facts"));
}

/** A folder with the repository's own configuration, which reads every input of the sample. */
async function configured(home: string): Promise<string> {
  mkdirSync(home, { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(home, "node_modules"), "dir");
  await copyFile(join(repository, "vitals.config.ts"), join(home, "vitals.config.ts"));
  return home;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function exponentOf(first: Measured | undefined, { accounts, processorSeconds }: Measured): number | null {
  return first && accounts !== first.accounts
    ? Math.round((100 * Math.log(processorSeconds / first.processorSeconds)) / Math.log(accounts / first.accounts)) /
        100
    : null;
}

function print({ accounts, seconds, processorSeconds, peakMemoryBytes, healthBytes, exponent }: Measured): void {
  const growth = exponent === null ? "" : `, exponent ${exponent.toFixed(2)}`;
  process.stdout.write(
    `assess ${accounts} accounts x ${weeks} weeks, all inputs: ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of the processor), peak ${(peakMemoryBytes / 1e9).toFixed(2)} GB, health ${(healthBytes / 1e6).toFixed(0)} MB${growth}\n`,
  );
}
