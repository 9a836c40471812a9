import { join } from "node:path";
import type { Config } from "@vitals/tables/config";
import { createSlugs } from "./accounts/create-accounts.ts";
import { createActivity } from "./activity/create-activity.ts";
import { findInSources } from "./check/find-in-sources.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { countEvents } from "./events/count-events.ts";
import { dropCells } from "./events/create-cells.ts";
import { createRecent } from "./events/create-recent.ts";
import { findFirstWeek, findLastWeek, findNewest, newestWeek } from "./events/find-window.ts";
import { groupEvents } from "./events/group-events.ts";
import { refuseToEmpty } from "./events/refuse-to-empty.ts";
import { keepLastFacts } from "./facts/keep-last-facts.ts";
import { setLastWeek } from "./facts/set-variables.ts";
import { writeFacts } from "./facts/write-facts.ts";
import { findCompleteness } from "./freshness/find-completeness.ts";
import { setCompleteness } from "./freshness/set-freshness.ts";
import { pointTo, publishedDir, publishGeneration } from "./generations/publish-generation.ts";
import { withScratch } from "./generations/with-scratch.ts";
import { explainDamage } from "./inputs/explain-damage.ts";
import type { InputReading } from "./inputs/input-reading.ts";
import { readInputs } from "./inputs/read-inputs.ts";
import { settleInputs } from "./inputs/settle-inputs.ts";
import { matchJournalAccounts } from "./journal/match-accounts.ts";
import { EventsError } from "./load-error.ts";
import type { LoadOptions } from "./load-options.ts";
import type { LoadResult } from "./load-result.ts";
import { reportInputs } from "./report/report-inputs.ts";
import { runRollup, tablesOfWindow } from "./rollups/run-rollup.ts";
import { openSessions, type Sessions } from "./servers/sessions.ts";

/**
 * Reads every source, writes the facts, and publishes them all at once. Where the events alone fail, the facts of the last
 * load are published again as a whole, with the failure in their report.
 *
 * @throws LoadError with every problem of every source, when the aliases are wrong or a source fails that has no earlier
 *   facts; nothing is published then
 */
export async function load(config: Config, options: LoadOptions): Promise<LoadResult> {
  return withScratch(options.stateDir, async (scratch) => {
    const engine = await openEngine(scratch, options);
    const sessions = openSessions(config);
    try {
      return await loadWith(engine, sessions, config, options);
    } catch (error) {
      const kept = error instanceof EventsError ? await keepLastFacts(options.stateDir, error) : null;
      if (!kept) throw error;
      return kept;
    } finally {
      await sessions.close();
      engine.close();
    }
  });
}

async function loadWith(engine: Engine, sessions: Sessions, config: Config, options: LoadOptions): Promise<LoadResult> {
  const say = (step: string, done = 0, total: number | null = null) => options.onProgress?.({ step, done, total });

  const previousDir = await publishedDir(options.stateDir, "facts");
  const read = await readInputs(engine, config, options, previousDir, { sessions, isGrouped: true });
  const counts = await settleInputs(engine, read, config, options.asOf);

  say("group events");
  const duplicates = await groupEvents(engine, config, read.readings.events).catch(async (error: unknown) => {
    // This is where a damaged Parquet file shows.
    throw await explainDamage(engine, error, read.readings.events, options.configDir);
  });

  const completeness = await findCompleteness(engine, await findNewest(engine, options.now, config.timeZone));
  await setCompleteness(engine, completeness);
  const lastWeek = findLastWeek(completeness, options.asOf);
  await setLastWeek(engine, lastWeek);
  await createRecent(engine, read.readings.events.grouped, lastWeek);
  counts.set("events", await countEvents(engine, read.readings.events, duplicates));
  await runRollup(engine, "recent_events");
  say("sort events");
  await createActivity(engine, engine.scratch);
  await dropCells(engine, read.readings.events.grouped);
  await createSlugs(engine);
  const written = counts.get("journal");
  if (written) {
    const matching = { counts: written, configDir: options.configDir };
    counts.set("journal", await matchJournalAccounts(engine, read.readings.journal, matching));
  }
  for (const [done, table] of tablesOfWindow.entries()) {
    say("build tables", done, tablesOfWindow.length);
    await runRollup(engine, table);
  }

  say("look for what would make the report wrong");
  await findInSources(engine, config, read.readings, { now: options.now, today: null });
  const report = await reportInputs(engine, read, counts, {
    lastWeek,
    completeness,
    reasons: config.journal.reasons,
  });
  const window = { firstWeek: await findFirstWeek(engine), lastWeek };
  await refuseToEmpty(previousDir, window.firstWeek);
  say("write facts");
  const { dir, generation } = await publishGeneration(options.stateDir, "facts", (draft) =>
    writeFacts(engine, engine.scratch, draft, report, {
      ...window,
      newestWeek: newestWeek(completeness),
      timeZone: config.timeZone,
    }),
  );
  await pointTo(options.stateDir, "quarantine", join("facts", "quarantine"));
  await keepEvents(read.readings.events, options);
  const isFresh = report.every(({ status }) => status === "fresh" || status === "absent");
  return { factsDir: dir, generation, status: isFresh ? "fresh" : "partial", report, window };
}

/** Keeps events for the next load; what cannot be kept costs time and no number, so the load stands. */
async function keepEvents({ keep }: InputReading, { onNotice }: LoadOptions): Promise<void> {
  try {
    await keep?.();
  } catch (error) {
    onNotice?.(`events could not be kept, so the next load reads more: ${(error as Error).message.split("\n")[0]}`);
  }
}
