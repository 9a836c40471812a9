import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSample } from "@vitals/data-loaders/sample";
import { tableFromArrow } from "@vitals/metrics";
import { factTables, isoDate } from "@vitals/tables";
import { keepResults } from "../results-file.ts";
import { measureNights, type Nights } from "./nights.ts";
import { repeatFacts } from "./repeat-facts.ts";
import { type Run, runVitals } from "./run-vitals.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Accounts of the sample that is repeated; 104 weeks of every input. */
const drawn = 500;
const weeks = 104;

interface Measured extends Nights {
  readonly accounts: number;
  readonly healthBytes: number;
  /** A replay's processor time grows as the number of accounts to this power since the smallest size: 1 is proportional. */
  readonly exponent: number | null;
}

/** Kinds of night as they are printed. */
const nights = [
  ["replayed", "whole history replayed"],
  ["oneMoreWeek", "one more week"],
  ["sameWeek", "same week"],
] as const satisfies readonly (readonly [keyof Nights, string])[];

/**
 * Measures `vitals assess` whole (facts read, health made and written) at growing numbers of accounts: the whole history
 * replayed, one more week than the night before, and a night on which no complete week changed; prints a line for each and
 * keeps them in `bench/results.json`.
 *
 * @param options - numbers of accounts, multiples of 500; 1,000, 3,000 and 10,000 when left out
 * @throws when a night leaves other health tables than a replay
 */
export async function benchAssess(options: string[]): Promise<void> {
  const sizes = options.length > 0 ? options.map(Number) : [1000, 3000, 10_000];
  const folder = mkdtempSync(join(tmpdir(), "vitals-bench-assess-"));
  try {
    const base = await loadedSample(join(folder, "base"));
    const measured: Measured[] = [];
    for (const accounts of sizes) {
      const home = await configured(join(folder, String(accounts)));
      const facts = { before: join(home, ".vitals", "facts-before"), now: join(home, ".vitals", "facts-now") };
      repeatFacts(base.before, facts.before, accounts / drawn);
      repeatFacts(base.now, facts.now, accounts / drawn);
      const run = measureNights(home, facts);
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

/** Draws the sample and loads it as of its last week and of the one before; returns the folders of both facts. */
async function loadedSample(home: string): Promise<{ before: string; now: string }> {
  await configured(home);
  await writeSample(join(home, ".vitals", "sample"), { accounts: drawn, weeks });
  const loaded = (name: string, ...options: string[]) => {
    runVitals("load", home, ...options);
    const to = join(home, name);
    cpSync(realpathSync(join(home, ".vitals", "facts")), to, { recursive: true });
    return to;
  };
  const now = loaded("now");
  const lastWeek = tableFromArrow(factTables.window, readFileSync(join(now, "window.arrow"))).last_week?.[0] as number;
  return { now, before: loaded("before", "--as-of", isoDate(lastWeek - 1)) };
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

function exponentOf(first: Measured | undefined, { accounts, replayed }: Measured): number | null {
  if (!first || accounts === first.accounts) return null;
  const growth = Math.log(replayed.processorSeconds / first.replayed.processorSeconds);
  return Math.round((100 * growth) / Math.log(accounts / first.accounts)) / 100;
}

function print({ accounts, healthBytes, exponent, ...measured }: Measured): void {
  const growth = exponent === null ? "" : `, exponent ${exponent.toFixed(2)}`;
  process.stdout.write(
    `assess ${accounts} accounts x ${weeks} weeks, all inputs, health ${(healthBytes / 1e6).toFixed(0)} MB${growth}\n`,
  );
  for (const [night, words] of nights) {
    const { seconds, processorSeconds, peakMemoryBytes }: Run = measured[night];
    const share = processorSeconds / measured.replayed.processorSeconds;
    process.stdout.write(
      `  ${words}: ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of the processor, ${share.toFixed(2)} of a replay), peak ${(peakMemoryBytes / 1e9).toFixed(2)} GB\n`,
    );
  }
}
