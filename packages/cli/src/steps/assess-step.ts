import { join } from "node:path";
import { publishGeneration, writeArrowFile } from "@vitals/data-loaders";
import { type Assessed, assessOn, type Facts, type Health, healthSpecs, type Recall } from "@vitals/metrics";
import type { HealthName } from "@vitals/tables";
import type { BuildContext } from "../build-context.ts";
import { readCheckpoint, writeCheckpoint } from "../health/checkpoint-file.ts";
import { codePrint } from "../health/code-print.ts";
import { healthSettings } from "../health/health-settings.ts";
import { type HealthSettings, inputsPrint } from "../health/inputs-print.ts";
import { keepHealth } from "../health/kept-health.ts";
import { type MadeOf, writeMadeOf } from "../health/made-of.ts";
import { readAssessment, readFacts, readLoaded } from "./read-tables.ts";

/** Facts and the health made of them. */
export interface Assessment {
  facts: Facts;
  health: Health;
}

/** Facts to health, as `bringHealthUpToDate`; returns both. */
export async function assessStep(context: BuildContext, recall?: Recall): Promise<Assessment> {
  return (await bringHealthUpToDate(context, recall)) ?? readAssessment(context);
}

/**
 * Makes the health of the last load's facts; the new tables take the place of the old ones in one step.
 *
 * @returns null where nothing that goes into the published tables has changed, so that they stay as they are
 */
export async function bringHealthUpToDate(context: BuildContext, recall?: Recall): Promise<Assessment | null> {
  const { stateDir, full, progress } = context;
  progress.say("looking for what changed", 0);
  const settings = await settingsNow(context);
  const made = await madeNow(stateDir, settings);
  if (!full && (await keepHealth(stateDir, made))) {
    progress.log("health: nothing that goes into it has changed, so it is kept as it is");
    return null;
  }
  progress.say("reading facts", 0.05);
  const facts = await readFacts(stateDir, recall);
  progress.say("assessing accounts", 0.2);
  const before = full ? null : await readCheckpoint(stateDir, made.code);
  const assessed = assessOn(facts, settings.options, before, recall);
  if (assessed.isResumed)
    progress.log("health: no week before the new ones has changed, so the monitor goes on from there");
  progress.say("writing health", 0.8);
  await publishHealth(stateDir, assessed, settings, made);
  return { facts, health: assessed.health };
}

/** What a preview shows before it stands on disk. */
interface AssessedAgain extends Assessment {
  /**
   * Publishes the health as `bringHealthUpToDate` does, unless it is there already.
   *
   * @param isCurrent - whether the code is still what the health was made with; where it is not, nothing is published
   */
  publish(isCurrent: () => Promise<boolean>): Promise<void>;
}

/** Makes the health in memory, step by step from what is remembered of the same, before anything is looked up or written. */
export async function assessAgain(context: BuildContext, recall: Recall): Promise<AssessedAgain> {
  const { stateDir, progress } = context;
  const settings = await settingsNow(context);
  const facts = await readFacts(stateDir, recall);
  progress.say("assessing accounts", 0.2);
  const assessed = assessOn(facts, settings.options, null, recall);
  return {
    facts,
    health: assessed.health,
    async publish(isCurrent) {
      const made = await madeNow(stateDir, settings);
      if (!(await isCurrent()) || made.facts !== facts.window.generation?.[0]) return;
      if (await keepHealth(stateDir, made)) return;
      progress.say("writing health", 0.8);
      await publishHealth(stateDir, assessed, settings, made);
    },
  };
}

async function settingsNow(context: BuildContext): Promise<HealthSettings> {
  const { window } = await readLoaded(context.stateDir);
  return healthSettings(context, (window.last_week?.[0] ?? null) as number | null);
}

async function madeNow(stateDir: string, settings: HealthSettings): Promise<Omit<MadeOf, "files">> {
  const { window } = await readLoaded(stateDir);
  const code = await codePrint();
  return { facts: String(window.generation?.[0]), inputs: await inputsPrint(stateDir, settings, code), code };
}

async function publishHealth(
  stateDir: string,
  { health, checkpoint }: Assessed,
  { options }: HealthSettings,
  made: Omit<MadeOf, "files">,
): Promise<void> {
  await publishGeneration(stateDir, "health", async (folder) => {
    for (const [name, spec] of Object.entries(healthSpecs(options.score.components))) {
      writeArrowFile(join(folder, `${name}.arrow`), spec, health[name as HealthName]);
    }
    await writeCheckpoint(folder, checkpoint);
    await writeMadeOf(folder, made);
  });
}
