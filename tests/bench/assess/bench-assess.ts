import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromArrow } from "@vitals/metrics";
import { factTables, isoDate } from "@vitals/tables";
import { configured, drawn, loadedSample, weeks } from "../portfolio/large-portfolio.ts";
import { repeatFacts } from "../portfolio/repeat-facts.ts";
import { keepResults } from "../results-file.ts";
import { type Run, runVitals } from "../run-vitals.ts";
import { measureNights, type Nights } from "./nights.ts";

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
    const base = await loadedNights(join(folder, "base"));
    const measured: Measured[] = [];
    for (const accounts of sizes) {
      const home = join(folder, String(accounts));
      await configured(home);
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

/** Loads the sample as of its last week and of the one before; returns the folders of both facts. */
async function loadedNights(home: string): Promise<{ before: string; now: string }> {
  const keep = (name: string, facts: string) => {
    const to = join(home, name);
    cpSync(facts, to, { recursive: true });
    return to;
  };
  const now = keep("now", await loadedSample(home));
  const lastWeek = tableFromArrow(factTables.window, readFileSync(join(now, "window.arrow"))).last_week?.[0] as number;
  runVitals("load", home, "--as-of", isoDate(lastWeek - 1));
  return { now, before: keep("before", realpathSync(join(home, ".vitals", "facts"))) };
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
