import { join } from "node:path";
import type { Config } from "@vitals/tables/config";
import { createSlugs } from "./accounts/create-accounts.ts";
import { createCatalogue } from "./catalogue/create-catalogue.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { countEvents } from "./events/count-events.ts";
import { createCells } from "./events/create-cells.ts";
import { createEvents } from "./events/create-events.ts";
import { createRecent } from "./events/create-recent.ts";
import { findFirstWeek, findLastWeek, findNewestWeek } from "./events/find-window.ts";
import { refuseToEmpty } from "./events/refuse-to-empty.ts";
import { setLastWeek, setVariables } from "./facts/set-variables.ts";
import { writeFacts } from "./facts/write-facts.ts";
import { pointTo, publishedDir, publishGeneration } from "./generations/publish-generation.ts";
import { withScratch } from "./generations/with-scratch.ts";
import { rememberWindow } from "./increments/known-window.ts";
import { type CurrentLoad, type UnchangedWindow, unchangedWindow } from "./increments/unchanged-window.ts";
import { windowKey } from "./increments/window-key.ts";
import { explainDamage } from "./inputs/explain-damage.ts";
import type { InputReading } from "./inputs/input-reading.ts";
import { readInputs } from "./inputs/read-inputs.ts";
import { settleInputs } from "./inputs/settle-inputs.ts";
import { matchJournalAccounts } from "./journal/match-accounts.ts";
import type { LoadOptions } from "./load-options.ts";
import type { LoadResult } from "./load-result.ts";
import { reportInputs } from "./report/report-inputs.ts";
import { runRollup, tablesOfWindow } from "./rollups/run-rollup.ts";

/**
 * Reads every source, writes the facts, and publishes them all at once.
 *
 * @throws LoadError with every problem of every source, when events or the aliases are wrong or a source fails that has
 *   no earlier facts; nothing is published then
 */
export async function load(config: Config, options: LoadOptions): Promise<LoadResult> {
  return withScratch(options.stateDir, async (scratch) => {
    const engine = await openEngine(scratch, options);
    try {
      return await loadWith(engine, config, options);
    } finally {
      engine.close();
    }
  });
}

async function loadWith(engine: Engine, config: Config, options: LoadOptions): Promise<LoadResult> {
  const say = (step: string, done = 0, total: number | null = null) => options.onProgress?.({ step, done, total });

  const previousDir = await publishedDir(options.stateDir, "facts");
  const read = await readInputs(engine, config, options, previousDir);
  const counts = await settleInputs(engine, read, config, options.asOf);

  say("group events");
  const duplicates = await createGoodEvents(engine, read.readings.events, config, options);
  const current: CurrentLoad = { engine, config, options, read, counts, duplicates };
  const unchanged = options.full ? null : await unchangedWindow(current, previousDir);
  if (unchanged) return publish(current, unchanged);

  await explaining(current, () => runRollup(engine, "event_groups"));
  const lastWeek = await findLastWeek(engine, options.now, config.timeZone, options.asOf);
  const key = lastWeek === null ? null : await windowKey(engine, { config, readings: read, counts, lastWeek });
  await setLastWeek(engine, lastWeek);
  await createRecent(engine, read.readings.events.grouped, lastWeek);
  counts.set("events", await countEvents(engine, read.readings.events, duplicates));
  await runRollup(engine, "command_weeks");
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

  const report = await reportInputs(engine, read, counts, { lastWeek, reasons: config.journal.reasons });
  const firstWeek = await findFirstWeek(engine);
  await refuseToEmpty(previousDir, firstWeek);
  return publish(current, { report, firstWeek, lastWeek, key, factsDir: null });
}

/** Publishes facts, then keeps what the next load need not do again. */
async function publish(
  { engine, config, options, read }: CurrentLoad,
  { report, firstWeek, lastWeek, key, factsDir }: UnchangedWindow,
): Promise<LoadResult> {
  options.onProgress?.({ step: "write facts", done: 0, total: null });
  const newestWeek = await findNewestWeek(engine, options.now, config.timeZone);
  const window = { firstWeek, lastWeek };
  const { dir, generation } = await publishGeneration(options.stateDir, "facts", (draft) =>
    writeFacts(engine, draft, report, { ...window, newestWeek, timeZone: config.timeZone }, factsDir),
  );
  await pointTo(options.stateDir, "quarantine", join("facts", "quarantine"));
  await keepEvents(read.readings.events, options);
  if (key !== null && lastWeek !== null)
    await rememberWindow(options.stateDir, { key, generation, firstWeek, lastWeek });
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

/** Makes the relations of good events, at the accounts they now belong to; returns how many rows are duplicates. */
async function createGoodEvents(
  engine: Engine,
  events: InputReading,
  config: Config,
  options: LoadOptions,
): Promise<number> {
  return explaining({ engine, options, read: { readings: { events } } }, async () => {
    await createCatalogue(engine, config, events.grouped);
    await setVariables(engine, config);
    const duplicates = await createEvents(engine, events);
    await createCells(engine, events.grouped);
    return duplicates;
  });
}

/** Reads events, which is where a damaged Parquet file shows. */
async function explaining<T>(
  { engine, options, read }: Pick<CurrentLoad, "engine" | "options"> & { read: { readings: { events: InputReading } } },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await explainDamage(engine, error, read.readings.events, options.configDir);
  }
}
