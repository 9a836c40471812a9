import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { eventsInput } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import { judgement, rejectedFrom } from "../inputs/quarantine.ts";
import { columnsOf, type ReadableBatch } from "./kept-rows.ts";
import { type Part, parts } from "./manifest.ts";
import type { ReadFiles } from "./read-files.ts";

/** What a batch is made of. */
export interface BatchSource {
  read: ReadFiles[];
  /** Added to the index of a file, gives its id. */
  base: number;
  /** Wall time that rows in groups may not lie after. */
  present: string;
  since: Config["since"];
}

/** What stands after FROM: all rows just read that are good, each with the `file` it comes from. */
export function goodRows({ read, base }: Pick<BatchSource, "read" | "base">): string {
  const selects = read.map(({ rows }) => `SELECT *, _file + ${base} AS file FROM ${rows} WHERE _problem = 0`);
  return `(${selects.join(" UNION ALL ")})`;
}

/** Writes the hash of every event's id. */
export async function writeIds(engine: Engine, dir: string, source: BatchSource): Promise<number> {
  const hasIds = source.read.some(({ shapes }) =>
    [...shapes.values()].some(({ mapped }) => mapped.includes("event_id")),
  );
  const ids = `SELECT file, hash(event_id) AS id FROM ${goodRows(source)} WHERE event_id IS NOT NULL`;
  return writePart(engine, dir, "ids", hasIds ? ids : null);
}

/**
 * Writes everything but the ids: good rows in groups, those that must be looked at one by one loose, the others put aside.
 *
 * A row is loose when the hash of its `event_id` is among `shared_ids`, or when it lies after the present.
 */
export async function writeRows(engine: Engine, dir: string, source: BatchSource): Promise<ReadableBatch["rows"]> {
  const { read, base, present, since } = source;
  const good = goodRows(source);
  const [repeated] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM shared_ids");
  const isRepeated = repeated?.n ? "coalesce(hash(event_id) IN (SELECT id FROM shared_ids), false)" : "false";
  const isFuture = `occurred_at > TIMESTAMP ${literal(present)}`;
  const week = "date_trunc('week', occurred_at)::DATE";
  const groups = await writePart(
    engine,
    dir,
    "groups",
    `SELECT file, account_id, user_id, event, module,
       ${since ? `CASE WHEN occurred_at >= TIMESTAMP ${literal(`${since} 00:00:00`)} THEN ${week} END` : week} AS week,
       count(*) AS events,
       sum(coalesce(quantity, 1)) AS quantity,
       min(occurred_at) AS first_at,
       max(occurred_at) AS last_at,
       bit_or(1 << (isodow(occurred_at) - 1)::INTEGER) AS day_mask,
       ${isFuture} AS is_future
     FROM ${good} ${isRepeated === "false" ? "" : `WHERE NOT ${isRepeated}`}
     GROUP BY ALL`,
  );
  const [future] = await engine.rows<{ n: number }>(
    `SELECT count(*) AS n FROM read_parquet(${literal(join(dir, "groups.parquet"))}) WHERE is_future`,
  );
  const loose = await writePart(
    engine,
    dir,
    "loose",
    repeated?.n || future?.n
      ? `SELECT file, _line AS line, occurred_at, account_id, event, user_id, module, quantity, event_id
         FROM ${good} WHERE ${isRepeated} OR ${isFuture}`
      : null,
  );
  const [explained] = await engine.rows<{ n: number }>(
    `SELECT coalesce(sum(events) FILTER (NOT is_future), 0)::BIGINT + ${loose} AS n
     FROM read_parquet(${literal(join(dir, "groups.parquet"))})`,
  );
  const rows = read.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  const quarantine = await writePart(
    engine,
    dir,
    "quarantine",
    (explained?.n ?? 0) < rows ? asideOf(read, base) : null,
  );
  return { groups, loose, quarantine, ids: 0 };
}

function asideOf(read: ReadFiles[], base: number): string {
  const names = read.flatMap(({ files }) => files.map(({ name, index }) => `(${literal(name)}, ${index + base})`));
  const selects = read.flatMap(({ bad, rejects }) => [
    ...bad.map((select) => `SELECT _file + ${base} AS file, ${judgement(eventsInput)} FROM (${select})`),
    ...(rejects.rows > 0
      ? [
          `SELECT names.file, line, column_name, reason, value, row
           FROM ${rejectedFrom(rejects)} AS rejected JOIN (VALUES ${names.join(", ")}) AS names(name, file) ON rejected.file = names.name`,
        ]
      : []),
  ]);
  return selects.join(" UNION ALL ");
}

/** Writes a part, empty without a SELECT; returns how many rows it has. */
export async function writePart(engine: Engine, dir: string, part: Part, select: string | null): Promise<number> {
  const path = join(dir, `${part}.parquet`);
  await mkdir(dir, { recursive: true });
  const typed = columnsOf(part).map(({ name, type }) => `${name}::${type} AS ${name}`);
  const untyped = columnsOf(part).map(({ name }) => `NULL AS ${name}`);
  const rows = select ?? `SELECT ${untyped.join(", ")} WHERE false`;
  const [written] = await engine.rows<{ Count: number }>(
    `COPY (SELECT ${typed.join(", ")} FROM (${rows})) TO ${literal(path)} (FORMAT parquet)`,
  );
  return written?.Count ?? 0;
}

/** Writes rows of several batches, those of files that have gone left out, as one. */
export async function writeMerged(
  engine: Engine,
  dir: string,
  from: (part: Part) => string,
): Promise<ReadableBatch["rows"]> {
  const rows = {} as ReadableBatch["rows"];
  for (const part of parts) rows[part] = await writePart(engine, dir, part, `SELECT * FROM ${from(part)}`);
  return rows;
}
