import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { Preset } from "./preset.ts";
import type { Relation } from "./relation.ts";

/**
 * A relation without the rows that hold another value than the wanted one; empty values stay, to be judged later.
 *
 * @returns the relation as it was when it has no such column; `left` counts the rows left out
 */
export async function keepOnly(
  engine: Engine,
  relation: Relation,
  { column, value }: NonNullable<Preset["only"]>,
): Promise<{ relation: Relation; left: number }> {
  const found = relation.columns.find(({ name }) => name === column) ?? (await relation.find(column));
  if (!found) return { relation, left: 0 };
  const isOther = `${found.sql}::VARCHAR <> ${literal(value)}`;
  const [counted] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${relation.from} WHERE ${isOther}`);
  const from = `(SELECT * FROM ${relation.from} WHERE (${isOther}) IS NOT TRUE)`;
  return { relation: { ...relation, from }, left: counted?.n ?? 0 };
}
