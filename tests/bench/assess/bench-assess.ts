import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawn, loadedSample, repeatedPortfolio, weeks } from "../portfolio/large-portfolio.ts";
import { keepResults } from "../results-file.ts";
import { type Run, runVitals } from "../run-vitals.ts";

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
      const home = await repeatedPortfolio(base, join(folder, String(accounts)), accounts);
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
