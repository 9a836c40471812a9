import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeArrow } from "@vitals/data-loaders";
import { buildSite, bundleLibraries, prepareOffline } from "@vitals/reports/build/index.ts";
import type { ArchivedWeek } from "@vitals/reports/build/site-data/index.ts";
import type { Rows } from "@vitals/reports/test/fixture/facts-of.ts";
import { fixtureConfig, writeFixture } from "@vitals/reports/test/fixture/write-fixture.ts";
import type { FactName } from "@vitals/tables";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const reports = join(repository, "reports");

/** What is written by people among the pages; everything else there is generated. */
const written = [
  "index.md",
  "style.css",
  "style",
  "components",
  "accounts",
  "alarms",
  "features",
  "licences",
  "onboarding",
  "renewals",
  "value",
  "voice",
  "advocates",
  "report-card",
  "weeks",
  "definitions",
  "how-to-read",
  "data/index.md",
];

/** What a site is built from beside its facts. */
export interface BuildPagesOptions {
  readonly config?: Parameters<typeof fixtureConfig>[0];
  /** What the benchmarks measured. */
  readonly bench?: unknown;
  /** The weeks of the ledger. */
  readonly archive?: readonly ArchivedWeek[];
  /** Pages of an analyst, by file name. */
  readonly pages?: Readonly<Record<string, string>>;
}

/**
 * Builds the pages of this repository from fact rows, in a folder of its own so that no other build is disturbed.
 *
 * @returns the folder of the finished site
 */
export async function buildPages(
  folder: string,
  rows: { [name in FactName]?: Rows },
  { config = {}, bench, archive = [], pages = {} }: BuildPagesOptions = {},
): Promise<string> {
  const projectDir = join(folder, "reports");
  const root = join(projectDir, "src");
  mkdirSync(join(root, "data"), { recursive: true });
  for (const name of written) cpSync(join(reports, "src", name), join(root, name), { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(root, name), text);
  cpSync(join(reports, "build"), join(projectDir, "build"), { recursive: true });
  for (const name of ["package.json", "observablehq.config.ts"]) cpSync(join(reports, name), join(projectDir, name));
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");
  await writeFixture(rows, { dataDir: join(root, "data"), config: fixtureConfig(config), bench, archive, writeArrow });
  await prepareOffline({ root });
  await bundleLibraries({ root });
  const { folder: site } = await buildSite({
    projectDir,
    outDir: join(folder, "dist"),
    stateDir: join(folder, "state"),
  });
  return site;
}
