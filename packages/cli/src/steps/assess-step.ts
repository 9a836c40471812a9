import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishGeneration, writeArrowFile } from "@vitals/data-loaders";
import { assess, type Facts, type Health, healthSpecs } from "@vitals/metrics";
import type { HealthName } from "@vitals/tables";
import type { BuildContext } from "../build-context.ts";
import { readPublished } from "../ledger/read-published.ts";
import { madeOfFile } from "./made-of.ts";
import { readFacts } from "./read-tables.ts";
import { scoreOptionsOf } from "./score-options.ts";

/** Facts and the health made of them. */
export interface Assessment {
  facts: Facts;
  health: Health;
}

/** Facts to health; the new health tables take the place of the old ones in one step. */
export async function assessStep({ config, path, stateDir, ledgerDir, progress }: BuildContext): Promise<Assessment> {
  const score = scoreOptionsOf(config, path);
  progress.say("reading facts", 0);
  const facts = await readFacts(stateDir);
  progress.say("assessing accounts", 0.2);
  const health = assess(facts, {
    outputNoun: config.outputNoun,
    currency: config.currency,
    budget: config.alarms.budget,
    learnBenchmarks: config.benchmarks.learn,
    explaining: config.journal.explaining,
    score,
    churn: config.churn,
    published: await readPublished(ledgerDir),
  });
  progress.say("writing health", 0.8);
  await publishGeneration(stateDir, "health", async (folder) => {
    for (const [name, spec] of Object.entries(healthSpecs(score.components))) {
      writeArrowFile(join(folder, `${name}.arrow`), spec, health[name as HealthName]);
    }
    await writeFile(join(folder, madeOfFile), JSON.stringify({ facts: facts.window.generation?.[0] }));
  });
  return { facts, health };
}
