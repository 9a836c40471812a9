import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadedSample, repeatedPortfolio, weeks } from "../portfolio/large-portfolio.ts";
import { keepResults } from "../results-file.ts";
import { runVitals } from "../run-vitals.ts";
import { measureBuild, type SiteBuild } from "./measure-build.ts";
import { measureNative } from "./measure-native.ts";
import { type MeasuredPages, measurePages } from "./measure-pages.ts";
import { linesOf } from "./site-lines.ts";

/** A site of so many accounts: how it was built and how it opens. */
export interface MeasuredSite {
  readonly accounts: number;
  readonly build: SiteBuild;
  /** Milliseconds in all for an account more than the smallest size has; null at the smallest. */
  readonly furtherPageMs: number | null;
  readonly pages: MeasuredPages;
}

/** Pages that Framework builds itself to be compared with; at a hundred milliseconds each more would take long. */
const nativePages = 50;

/**
 * Measures `vitals site` at growing numbers of accounts and opens what it built in a browser; prints a line for each thing
 * measured and keeps them in `bench/results.json`.
 *
 * @param options - numbers of accounts, multiples of 500; 1,000 and 10,000 when left out
 */
export async function benchSite(options: string[]): Promise<void> {
  const sizes = options.length > 0 ? options.map(Number) : [1000, 10_000];
  const folder = mkdtempSync(join(tmpdir(), "vitals-bench-site-"));
  try {
    const base = await loadedSample(join(folder, "base"));
    const measured: MeasuredSite[] = [];
    let nativePageMs = 0;
    for (const accounts of sizes) {
      const home = await repeatedPortfolio(base, join(folder, String(accounts)), accounts);
      runVitals("assess", home);
      const build = await measureBuild(home);
      if (measured.length === 0) nativePageMs = await measureNative(nativePages);
      const site: MeasuredSite = {
        accounts,
        build,
        furtherPageMs: furtherPage(measured[0], { accounts, build }),
        pages: await measurePages(realpathSync(join(home, "dist"))),
      };
      measured.push(site);
      process.stdout.write(linesOf(site, nativePageMs));
      rmSync(home, { recursive: true });
    }
    keepResults("site", { weeks, nativePages, nativePageMs, measured });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function furtherPage(first: MeasuredSite | undefined, { accounts, build }: Pick<MeasuredSite, "accounts" | "build">) {
  if (!first) return null;
  return Math.round(((build.seconds - first.build.seconds) / (accounts - first.accounts)) * 100_000) / 100;
}
