import { join } from "node:path";
import type { Config } from "@vitals/tables/config";
import { createSlugs } from "./accounts/create-accounts.ts";
import { createActivity } from "./activity/create-activity.ts";
import { findInSources } from "./check/find-in-sources.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { countEvents } from "./events/count-events.ts";
import { dropCells } from "./events/create-cells.ts";
import { createRecent } from "./events/create-recent.ts";
import { findFirstWeek, newestWeek } from "./events/find-window.ts";
import { groupWindow } from "./events/group-window.ts";
import { refuseToEmpty } from "./events/refuse-to-empty.ts";
import { keepLastFacts } from "./facts/keep-last-facts.ts";
import { writeFacts } from "./facts/write-facts.ts";
import { pointTo, publishedDir, publishGeneration } from "./generations/publish-generation.ts";
import { withScratch } from "./generations/with-scratch.ts";
import { keepSettled } from "./increments/settled/keep-settled.ts";
import { createStandIn } from "./increments/settled/stand-in.ts";
import { explainDamage } from "./inputs/explain-damage.ts";
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
  const { events } = read.readings;
  const grouping = groupWindow(engine, config, events, previousDir, options);
  const { duplicates, completeness, lastWeek, settled } = await grouping.catch(async (error: unknown) => {
    // This is where a damaged Parquet file shows.
    throw await explainDamage(engine, error, events, options.configDir);
  });
  counts.set("events", await countEvents(engine, events, duplicates));
  if (!settled) {
    await createRecent(engine, events.grouped, lastWeek);
    await runRollup(engine, "recent_events");
    say("sort events");
    await createActivity(engine, engine.scratch);
    if (events.settling) await createStandIn(engine);
  }
  await dropCells(engine, events.grouped);
  await createSlugs(engine);
  const written = counts.get("journal");
  if (written) {
    const matching = { counts: written, configDir: options.configDir };
    counts.set("journal", await matchJournalAccounts(engine, read.readings.journal, matching));
  }
  for (const [done, table] of tablesOfWindow.entries()) {
    say("build tables", done, tablesOfWindow.length);
    // It follows from the weeks, the seats and what is complete, and is linked with them.
    if (!settled || table !== "account_weeks") await runRollup(engine, table);
  }

  say("look for what would make the report wrong");
  const findings = new Map(Object.entries(settled?.manifest.findings ?? {}));
  await findInSources(engine, config, read.readings, { now: options.now, today: null, settled: findings });
  const report = await reportInputs(engine, read, counts, {
    lastWeek,
    completeness,
    reasons: config.journal.reasons,
  });
  const window = { firstWeek: await findFirstWeek(engine), lastWeek };
  await refuseToEmpty(previousDir, window.firstWeek);
  say("write facts");
  const hashes = new Map<string, string>();
  const period = { ...window, newestWeek: newestWeek(completeness), timeZone: config.timeZone };
  const { dir, generation } = await publishGeneration(options.stateDir, "facts", (draft) =>
    writeFacts(engine, engine.scratch, draft, report, period, settled?.facts ?? new Map(), hashes),
  );
  await pointTo(options.stateDir, "quarantine", join("facts", "quarantine"));
  const made = { lastWeek, newest: completeness?.newest ?? null, hashes, findings };
  if (!settled) await keepForLater("tables", options, () => keepSettled(engine, events, options, made));
  // Last, because it moves what the tables were made of.
  await keepForLater("events", options, async () => events.keep?.());
  const isFresh = report.every(({ status }) => status === "fresh" || status === "absent");
  return { factsDir: dir, generation, status: isFresh ? "fresh" : "partial", report, window };
}

/** What cannot be kept for the next load costs time and no number, so the load stands. */
async function keepForLater(what: string, { onNotice }: LoadOptions, keep: () => Promise<void>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    onNotice?.(`${what} could not be kept, so the next load does more: ${(error as Error).message.split("\n")[0]}`);
  }
}
