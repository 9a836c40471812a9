import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, readTables } from "@vitals/data-loaders";
import { type Story, writeSample } from "@vitals/data-loaders/sample";
import { assess, type Facts, type Health, tableFromArrow } from "@vitals/metrics";
import { type FactName, factTables } from "@vitals/tables";
import { checkConfig, formatProblem } from "@vitals/tables/config";

/** Three days after the sample's last event. */
const now = new Date("2026-11-21T00:00:00Z");

/** The made-up customers, loaded and assessed for real. */
export interface SampleReport {
  facts: Facts;
  health: Health;
  stories: readonly Story[];
}

/** Writes a sample, loads it with the repository's own configuration and assesses it; `asOf` ends it earlier. */
export async function sampleReport({ seed, asOf }: { seed?: number; asOf?: string } = {}): Promise<SampleReport> {
  const folder = mkdtempSync(join(tmpdir(), "vitals-stories-"));
  const { stories } = await writeSample(join(folder, ".vitals/sample"), seed === undefined ? {} : { seed });
  const checked = checkConfig((await import("../../vitals.config.ts")).default);
  if ("problems" in checked) throw new Error(checked.problems.map(formatProblem).join("\n"));
  const { config } = checked;
  const options = { configDir: folder, stateDir: join(folder, ".vitals"), now, ...(asOf ? { asOf } : {}) };
  const { factsDir } = await load(config, options);
  const names = Object.keys(factTables) as FactName[];
  const bytes = await readTables(factsDir, names);
  const facts = Object.fromEntries(names.map((name) => [name, tableFromArrow(factTables[name], bytes[name])])) as Facts;
  const health = assess(facts, {
    outputNoun: config.outputNoun,
    currency: config.currency,
    budget: config.alarms.budget,
  });
  return { facts, health, stories };
}
