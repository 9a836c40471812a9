import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type LoadResult, load, readTables } from "@vitals/data-loaders";
import { assess, type Facts, type Health, tableFromArrow } from "@vitals/metrics";
import { type FactName, factTables } from "@vitals/tables";
import { type Config, checkConfig, formatProblem, type UserConfig } from "@vitals/tables/config";
import { realData } from "./real-data.ts";

/** Whether the real data is there, and what to say when it is not. */
export const realDataHere = existsSync(realData);
export const whereRealData = realDataHere
  ? ""
  : ` (skipped: no data at ${realData}; VITALS_REAL_DATA names another folder)`;

/** The data sets end in July 2026; a fixed day keeps "in the future" from moving. */
const now = new Date("2026-08-01T00:00:00Z");

/** One data set, loaded for real. */
export interface RealFacts {
  config: Config;
  result: LoadResult;
  facts: Facts;
}

/** One data set, loaded and assessed for real. */
export interface RealReport extends RealFacts {
  health: Health;
}

/** Loads a data set of `tests/real/<name>/vitals.config.ts` into a temporary folder; `change` changes the configuration. */
export async function loadFacts(name: string, change: Partial<UserConfig> = {}): Promise<RealFacts> {
  const configUrl = new URL(`./${name}/vitals.config.ts`, import.meta.url);
  const checked = checkConfig({ ...(await import(configUrl.href)).default, ...change });
  if ("problems" in checked) throw new Error(checked.problems.map(formatProblem).join("\n"));
  const { config } = checked;
  const stateDir = mkdtempSync(join(tmpdir(), `vitals-${name}-`));
  const result = await load(config, { configDir: fileURLToPath(new URL(".", configUrl)), stateDir, now });
  const names = Object.keys(factTables) as FactName[];
  const bytes = await readTables(result.factsDir, names);
  const facts = Object.fromEntries(
    names.map((table) => [table, tableFromArrow(factTables[table], bytes[table])]),
  ) as Facts;
  return { config, result, facts };
}

/** Loads and assesses a data set. */
export async function loadReal(name: string): Promise<RealReport> {
  const { config, ...loaded } = await loadFacts(name);
  const { outputNoun, currency, alarms, churn } = config;
  const health = assess(loaded.facts, { outputNoun, currency, budget: alarms.budget, churn });
  return { config, ...loaded, health };
}
