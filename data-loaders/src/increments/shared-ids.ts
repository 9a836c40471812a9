import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import { idsOf, type ReadableBatch, rowsOf } from "./kept-rows.ts";
import type { KeptFile } from "./manifest.ts";

const freshIds = (draft: string) => `read_parquet(${literal(join(draft, "ids.parquet"))})`;

/** The indexes of kept files that have a row in groups whose id a new file repeats: they must be read again. */
export async function filesMet(
  engine: Engine,
  draft: string,
  batches: readonly ReadableBatch[],
  kept: ReadonlyMap<number, KeptFile>,
): Promise<number[]> {
  const live = idsOf(kept);
  const found = await engine.rows<{ file: number }>(
    `SELECT DISTINCT file FROM ${rowsOf("ids", batches, live)} SEMI JOIN ${freshIds(draft)} USING (id)
     WHERE id NOT IN (SELECT hash(event_id) FROM ${rowsOf("loose", batches, live)} WHERE event_id IS NOT NULL)`,
  );
  const met = new Set(found.map(({ file }) => file));
  return [...kept].filter(([, { id }]) => met.has(id)).map(([index]) => index);
}

/**
 * Makes `shared_ids`: hashes of ids that stand more than once in new files, or there and in kept ones.
 *
 * @param batches - null when new files bear no ids
 */
export async function createRepeated(
  engine: Engine,
  draft: string,
  batches: readonly ReadableBatch[] | null,
  kept: ReadonlyMap<number, KeptFile>,
): Promise<void> {
  const fresh = freshIds(draft);
  await engine.run(
    batches === null
      ? "CREATE TABLE shared_ids (id UBIGINT)"
      : `CREATE TABLE shared_ids AS
         SELECT id FROM ${fresh} GROUP BY id HAVING count(*) > 1
         UNION SELECT id FROM ${fresh} SEMI JOIN ${rowsOf("ids", batches, idsOf(kept))} USING (id)`,
  );
}
