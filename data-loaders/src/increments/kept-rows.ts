import { createTable } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { literalList } from "../engine/sql-text.ts";
import type { KeptFile, Part } from "./manifest.ts";

/** A folder of parts that a query may read, and the ids of the files whose rows are in it. */
export interface ReadableBatch {
  dir: string;
  ids: readonly number[];
  rows: Record<Part, number>;
}

/** The columns of each part; `file` is the id of the file a row comes from. */
const columns: Record<Part, string> = {
  groups: `file INTEGER, account_id VARCHAR, user_id VARCHAR, event VARCHAR, module VARCHAR, week DATE, events BIGINT,
    quantity DECIMAL(38, 6), first_at TIMESTAMP, last_at TIMESTAMP, day_mask INTEGER, is_future BOOLEAN`,
  loose: `file INTEGER, line BIGINT, occurred_at TIMESTAMP, account_id VARCHAR, event VARCHAR, user_id VARCHAR, module VARCHAR,
    quantity DECIMAL(18, 6), event_id VARCHAR`,
  ids: "file INTEGER, id UBIGINT",
  quarantine: "file INTEGER, line BIGINT, column_name VARCHAR, reason VARCHAR, value VARCHAR, row VARCHAR",
};

/** The columns of a part, by name. */
export function columnsOf(part: Part): { name: string; type: string }[] {
  return columns[part].split(/,\s+(?=[a-z])/).map((column) => {
    const [, name = "", type = ""] = /^(\w+) (.+)$/.exec(column) ?? [];
    return { name, type };
  });
}

/** What stands after FROM: the rows of a part, in every batch, of the files that still are; see `live_files`. */
export function rowsOf(part: Part, batches: readonly ReadableBatch[], live: ReadonlySet<number>): string {
  const filled = batches.filter(({ rows, ids }) => rows[part] > 0 && ids.some((id) => live.has(id)));
  const isWhole = ({ ids }: ReadableBatch) => ids.every((id) => live.has(id));
  const read = (some: ReadableBatch[]) =>
    `read_parquet(${literalList(some.map(({ dir }) => `${dir}/${part}.parquet`))})`;
  const whole = filled.filter(isWhole);
  const others = filled.filter((batch) => !isWhole(batch));
  const selects = [
    ...(whole.length > 0 ? [`SELECT * FROM ${read(whole)}`] : []),
    ...(others.length > 0 ? [`SELECT * FROM ${read(others)} SEMI JOIN live_files USING (file)`] : []),
  ];
  const nothing = columnsOf(part).map(({ name, type }) => `NULL::${type} AS ${name}`);
  return `(${selects.join(" UNION ALL ") || `SELECT ${nothing.join(", ")} WHERE false`})`;
}

export const idsOf = (files: ReadonlyMap<number, KeptFile>) => new Set([...files.values()].map(({ id }) => id));

/** Makes `live_files`: the files whose rows count, with their present place among the files of the source. */
export async function createLive(engine: Engine, files: ReadonlyMap<number, KeptFile>): Promise<void> {
  const rows = Array.from(files, ([place, { id, name }]) => ({ file: id, place, name }));
  await createTable(engine, "live_files", { file: "INTEGER", place: "INTEGER", name: "VARCHAR" }, rows);
}
