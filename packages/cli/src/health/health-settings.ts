import { publishedBefore } from "@vitals/metrics";
import type { BuildContext } from "../build-context.ts";
import { readPublished } from "../ledger/read-published.ts";
import { scoreOptionsOf } from "../steps/score-options.ts";
import type { HealthSettings } from "./inputs-print.ts";

/**
 * What assessing needs to know beside the facts: the configuration, and what was published before the report week.
 *
 * @param reportWeek - its Monday, as an epoch day; null without events
 */
export async function healthSettings(
  { config, path, ledgerDir }: Pick<BuildContext, "config" | "path" | "ledgerDir">,
  reportWeek: number | null,
): Promise<HealthSettings> {
  const options = {
    outputNoun: config.outputNoun,
    currency: config.currency,
    budget: config.alarms.budget,
    learnBenchmarks: config.benchmarks.learn,
    explaining: config.journal.explaining,
    score: scoreOptionsOf(config, path),
    churn: config.churn,
    published: publishedBefore(await readPublished(ledgerDir), reportWeek),
  };
  return { options, score: config.score };
}
