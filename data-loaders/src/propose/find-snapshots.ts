import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { meaningsOf } from "./name-words.ts";
import { fileColumn } from "./stage-sample.ts";
import type { ColumnProfile } from "./table-profile.ts";

/**
 * The column by which files of one kind list the same things over and over, such as all accounts at the end of each month.
 *
 * Such files are states, not parts: together they would count everything several times. In each file its ids stand once.
 */
export async function snapshotKey(
  engine: Engine,
  table: string,
  columns: readonly ColumnProfile[],
): Promise<string | null> {
  for (const { name, filled, rows, distinct } of columns.slice(0, 12)) {
    const isKey = meaningsOf(name).has("id") || meaningsOf(name).has("account");
    if (!isKey || filled < 0.98 * rows || filled < 1.3 * distinct) continue;
    const [row] = await engine.rows<{ pairs: number }>(
      `SELECT count(*) AS pairs FROM (SELECT DISTINCT ${identifier(name)}, ${identifier(fileColumn)} FROM ${identifier(table)})`,
    );
    if ((row?.pairs ?? 0) >= 0.99 * filled) return name;
  }
  return null;
}
