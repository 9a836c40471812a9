import { join } from "node:path";
import { mondayOf, weekNumber } from "@vitals/tables";
import type { SettledFinding } from "../../check/source-finding.ts";
import type { Engine } from "../../engine/open-engine.ts";
import { literal } from "../../engine/sql-text.ts";
import { firstCompared } from "../../freshness/create-fleet-days.ts";
import type { InputReading } from "../../inputs/input-reading.ts";
import type { LoadOptions } from "../../load-options.ts";
import { type SettledPart, settledFacts, settledParts, writeSettled } from "./settled-manifest.ts";
import { filesPrint, settledPrint } from "./settled-print.ts";

/** What a load made of its window. */
export interface MadeWindow {
  /** Monday of the report week, and the day of the newest event, as epoch days. */
  lastWeek: number | null;
  newest: number | null;
  /** SHA-256 of the facts, by file name. */
  hashes: ReadonlyMap<string, string>;
  findings: ReadonlyMap<string, SettledFinding>;
}

const selects: Record<SettledPart, string> = {
  stand_in: "SELECT * FROM stand_in",
  week_masks: "SELECT * FROM week_masks WHERE week <= getvariable('last_week')",
  event_span: "SELECT * FROM event_span",
  account_spans: "SELECT * REPLACE (account_id::VARCHAR AS account_id) FROM account_spans",
  fleet_commands: "SELECT * REPLACE (event::VARCHAR AS event) FROM fleet_commands",
  account_users: "SELECT * REPLACE (account_id::VARCHAR AS account_id, user_id::VARCHAR AS user_id) FROM account_users",
};

/** Keeps what a load made of its window for nights on which nothing of these weeks changes; the tables must stand. */
export async function keepSettled(
  engine: Engine,
  events: InputReading,
  { asOf }: LoadOptions,
  { lastWeek, newest, hashes, findings }: MadeWindow,
): Promise<void> {
  const { settling } = events;
  if (!settling || asOf !== undefined || lastWeek === null || newest === null) return;
  const files = await filesPrint(events, lastWeek);
  const manifest = {
    print: await settledPrint(engine, files, lastWeek),
    filesPrint: files,
    lastWeek,
    masksFrom: firstCompared(mondayOf(weekNumber(newest))),
    facts: Object.fromEntries(settledFacts.map((name) => [name, hashes.get(`${name}.arrow`) ?? ""])),
    findings: Object.fromEntries(findings),
  };
  await writeSettled(settling.dir, manifest, async (dir) => {
    for (const part of settledParts)
      await engine.run(`COPY (${selects[part]}) TO ${literal(join(dir, `${part}.parquet`))} (FORMAT parquet)`);
  });
}
