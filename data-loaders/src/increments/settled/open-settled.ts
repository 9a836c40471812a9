import { existsSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "@vitals/tables";
import type { Engine } from "../../engine/open-engine.ts";
import { literal } from "../../engine/sql-text.ts";
import { fileHash } from "../../generations/content-hash.ts";
import type { InputReading } from "../../inputs/input-reading.ts";
import type { LoadOptions } from "../../load-options.ts";
import { readSettled, type SettledManifest, type SettledPart, settledFacts, settledPath } from "./settled-manifest.ts";
import { filesPrint } from "./settled-print.ts";
import { withStandIn } from "./stand-in.ts";

/** Weeks that may be as an earlier load left them. */
export interface SettledWeeks {
  manifest: SettledManifest;
  /** The last of them, as a date. */
  until: string;
  /** What stands after FROM: groups of all later events, and groups that stand for those of these weeks. */
  cells: string;
  /** Facts to link, by name, with their hashes. */
  facts: ReadonlyMap<string, { path: string; hash: string }>;
}

/**
 * What an earlier load left of its window, if no file of these weeks has changed since; makes `settled_masks`
 * and `cells_with_stand_in`.
 *
 * @param factsDir - the facts of the last load; null where there are none
 * @returns null where everything is to be made anew
 */
export async function openSettled(
  engine: Engine,
  events: InputReading,
  factsDir: string | null,
  { full, asOf, onNotice }: LoadOptions,
): Promise<SettledWeeks | null> {
  const { settling } = events;
  // The window of a report of an earlier day may lie after the present, and what does is judged every night.
  if (!settling || full || asOf !== undefined || factsDir === null) return null;
  const manifest = await readSettled(settling.dir);
  if (typeof manifest === "string") onNotice?.(`what earlier loads kept of the tables is made anew: ${manifest}`);
  if (manifest === null || typeof manifest === "string") return null;
  if ((await filesPrint(events, manifest.lastWeek)) !== manifest.filesPrint) return null;
  const facts = new Map<string, { path: string; hash: string }>();
  for (const name of settledFacts) {
    const path = join(factsDir, `${name}.arrow`);
    const hash = manifest.facts[name] ?? "";
    if (!existsSync(path) || (await fileHash(path)) !== hash) return null;
    facts.set(name, { path, hash });
  }
  await engine.run(`CREATE VIEW settled_masks AS SELECT * FROM ${kept(settling.dir, manifest, "week_masks")}`);
  const cells = withStandIn(settling.cellsAfter(manifest.lastWeek), kept(settling.dir, manifest, "stand_in"));
  await engine.run(`CREATE TABLE cells_with_stand_in AS ${cells}`);
  return { manifest, until: isoDate(manifest.lastWeek), cells: "cells_with_stand_in", facts };
}

/** Makes the small tables of the window, as `createActivity` would; the catalogue and the codes must stand. */
export async function createSettled(engine: Engine, dir: string, manifest: SettledManifest): Promise<void> {
  const tables = [
    ["account_spans", "account_id::account_ids AS account_id"],
    ["fleet_commands", "event::event_names AS event"],
    ["account_users", "account_id::account_ids AS account_id"],
  ] as const;
  await engine.run(`CREATE TABLE event_span AS SELECT * FROM ${kept(dir, manifest, "event_span")}`);
  for (const [name, typed] of tables)
    await engine.run(`CREATE TABLE ${name} AS SELECT * REPLACE (${typed}) FROM ${kept(dir, manifest, name)}`);
}

function kept(dir: string, manifest: SettledManifest, part: SettledPart): string {
  return `read_parquet(${literal(settledPath(dir, manifest, part))})`;
}
