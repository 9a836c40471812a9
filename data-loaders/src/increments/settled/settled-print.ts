import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { factTables, isoDate } from "@vitals/tables";
import type { Engine } from "../../engine/open-engine.ts";
import { literal } from "../../engine/sql-text.ts";
import type { InputReading } from "../../inputs/input-reading.ts";
import { settledFacts } from "./settled-manifest.ts";

/**
 * Names the part of what the weeks until one follow from that is known before anything is grouped: this program, the
 * settings of the source, and the files with rows in these weeks.
 *
 * @param lastWeek - a Monday as an epoch day
 */
export async function filesPrint({ keptFiles, settling }: InputReading, lastWeek: number): Promise<string> {
  const files = [...(keptFiles?.values() ?? [])]
    .filter(({ firstWeek }) => firstWeek !== null && firstWeek <= lastWeek)
    .map(({ name, hash }) => `${name}\0${hash}`)
    .sort();
  // Our own file names the versions of what writes tables.
  const versions = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  return digest([settling?.key, versions, settledFacts.map((name) => factTables[name]), lastWeek, files]);
}

/**
 * Names everything that the tables of the window follow from: the files, the rows that were judged one by one, and all of
 * the configuration and the other inputs that enters them. The window must stand, or what stands for it.
 */
export async function settledPrint(engine: Engine, files: string, lastWeek: number): Promise<string> {
  const rows = (select: string) =>
    `(SELECT count(*) || ' ' || md5(coalesce(string_agg(row, chr(10) ORDER BY row), '')) FROM (SELECT to_json(rows)::VARCHAR AS row FROM (${select}) AS rows))`;
  const until = literal(isoDate(lastWeek + 7));
  const [found] = await engine.rows<Record<string, string>>(`SELECT
    ${rows(`SELECT * FROM events WHERE occurred_at >= getvariable('since') AND occurred_at < DATE ${until}`)} AS loose,
    ${rows("SELECT * FROM account_aliases")} AS aliases,
    ${rows("SELECT * FROM excluded_accounts")} AS excluded,
    ${rows(`SELECT * EXCLUDE (is_named, group_place) FROM catalogue_known WHERE event IN (SELECT event FROM fleet_commands)`)} AS catalogue,
    ${rows("SELECT account_id, seats FROM accounts_input")} AS seats_listed,
    ${rows("SELECT * FROM seats_input")} AS seats,
    getvariable('has_groups') || ' ' || getvariable('last_week') || ' ' || getvariable('complete_week') AS variables`);
  return digest([files, found]);
}

function digest(decisive: unknown): string {
  return createHash("sha256").update(JSON.stringify(decisive)).digest("hex");
}
