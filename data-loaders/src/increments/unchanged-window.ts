import type { InputName } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { tableFromIPC } from "apache-arrow";
import { readTables } from "../arrow/read-tables.ts";
import type { Engine } from "../engine/open-engine.ts";
import { countEvents } from "../events/count-events.ts";
import { findLastWeek } from "../events/find-window.ts";
import { setLastWeek } from "../facts/set-variables.ts";
import { keepLastQuarantine } from "../inputs/quarantine.ts";
import { inputNames, type Readings } from "../inputs/read-inputs.ts";
import { assertBalanced, type RowCounts } from "../inputs/row-counts.ts";
import type { LoadOptions } from "../load-options.ts";
import type { LoadReportRow } from "../load-result.ts";
import { reportRow } from "../report/load-report.ts";
import { runRollup } from "../rollups/run-rollup.ts";
import { isWhole, knownWindow } from "./known-window.ts";
import { windowKey } from "./window-key.ts";

/** A load whose sources are read and whose events are not yet grouped by week. */
export interface CurrentLoad {
  engine: Engine;
  config: Config;
  options: LoadOptions;
  read: Readings;
  counts: Map<InputName, RowCounts>;
  duplicates: number;
}

/** What there is to publish; `factsDir` holds the tables where they are those of an earlier load. */
export interface UnchangedWindow {
  report: LoadReportRow[];
  /** Mondays as epoch days. */
  firstWeek: number | null;
  lastWeek: number | null;
  key: string | null;
  factsDir: string | null;
}

/**
 * The facts published last, where nothing that came since lies inside the window; then no table needs to be made again but
 * the load report, the reasons of the quarantine and the window.
 *
 * @returns null where something may have changed, with nothing made that stands in the way of making it
 */
export async function unchangedWindow(
  { engine, config, options, read, counts, duplicates }: CurrentLoad,
  factsDir: string | null,
): Promise<UnchangedWindow | null> {
  const known = await knownWindow(options.stateDir, factsDir);
  if (!known || factsDir === null) return null;
  const key = await windowKey(engine, { config, readings: read, counts, lastWeek: known.lastWeek });
  if (key !== known.key || !(await isWhole(factsDir, known))) return null;
  await engine.run(`CREATE TABLE event_groups AS
    SELECT account_id, week, sum(events)::BIGINT AS events, max(last_at) AS last_at FROM event_cells GROUP BY ALL`);
  const lastWeek = await findLastWeek(engine, options.now, config.timeZone, options.asOf);
  if (lastWeek !== known.lastWeek) {
    await engine.run("DROP TABLE event_groups");
    return null;
  }
  await setLastWeek(engine, lastWeek);
  const counted = await countEvents(engine, read.readings.events, duplicates);
  assertBalanced("events", counted);
  // The journal's accounts were matched with tables that are not made now.
  await engine.run("DELETE FROM quarantine WHERE input = 'journal'");
  await keepLastQuarantine(engine, "journal", factsDir);
  await runRollup(engine, "quarantine_reasons");
  const { load_report } = await readTables(factsDir, ["load_report"]);
  const lines = tableFromIPC(load_report).toArray() as { toJSON(): LoadReportRow }[];
  const before = new Map(lines.map((line) => line.toJSON()).map((row) => [row.input, row]));
  const { first_at = null, last_at = null } = before.get("events") ?? {};
  before.set("events", reportRow(read.readings.events, counted, { first_at, last_at }, lastWeek));
  return {
    report: inputNames.flatMap((input) => before.get(input) ?? []),
    firstWeek: known.firstWeek,
    lastWeek,
    key,
    factsDir,
  };
}
