import { join } from "node:path";
import { publishGeneration, writeArrowFile } from "@vitals/data-loaders";
import { assessOn, type Facts, type Health, healthSpecs } from "@vitals/metrics";
import type { HealthName } from "@vitals/tables";
import type { BuildContext } from "../build-context.ts";
import { readCheckpoint, writeCheckpoint } from "../health/checkpoint-file.ts";
import { codePrint } from "../health/code-print.ts";
import { healthSettings } from "../health/health-settings.ts";
import { inputsPrint } from "../health/inputs-print.ts";
import { keepHealth } from "../health/kept-health.ts";
import { writeMadeOf } from "../health/made-of.ts";
import { readAssessment, readFacts, readLoaded } from "./read-tables.ts";

/** Facts and the health made of them. */
export interface Assessment {
  facts: Facts;
  health: Health;
}

/** Facts to health, as `bringHealthUpToDate`; returns both. */
export async function assessStep(context: BuildContext): Promise<Assessment> {
  return (await bringHealthUpToDate(context)) ?? readAssessment(context);
}

/**
 * Makes the health of the last load's facts; the new tables take the place of the old ones in one step.
 *
 * @returns null where nothing that goes into the published tables has changed, so that they stay as they are
 */
export async function bringHealthUpToDate(context: BuildContext): Promise<Assessment | null> {
  const { stateDir, full, progress } = context;
  progress.say("looking for what changed", 0);
  const { window } = await readLoaded(stateDir);
  const settings = await healthSettings(context, (window.last_week?.[0] ?? null) as number | null);
  const code = await codePrint();
  const made = { facts: String(window.generation?.[0]), inputs: await inputsPrint(stateDir, settings, code), code };
  if (!full && (await keepHealth(stateDir, made))) {
    progress.log("health: nothing that goes into it has changed, so it is kept as it is");
    return null;
  }
  progress.say("reading facts", 0.05);
  const facts = await readFacts(stateDir);
  progress.say("assessing accounts", 0.2);
  const before = full ? null : await readCheckpoint(stateDir, code);
  const { health, checkpoint, isResumed } = assessOn(facts, settings.options, before);
  if (isResumed) progress.log("health: no week before the new ones has changed, so the monitor goes on from there");
  progress.say("writing health", 0.8);
  await publishGeneration(stateDir, "health", async (folder) => {
    for (const [name, spec] of Object.entries(healthSpecs(settings.options.score.components))) {
      writeArrowFile(join(folder, `${name}.arrow`), spec, health[name as HealthName]);
    }
    await writeCheckpoint(folder, checkpoint);
    await writeMadeOf(folder, made);
  });
  return { facts, health };
}
