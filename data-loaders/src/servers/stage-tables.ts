import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { InputName } from "@vitals/tables";
import { type Engine, openEngine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import type { FilledSource } from "../sources/apply-preset.ts";
import { runQuery } from "../sources/run-query.ts";
import type { StagedFiles } from "../sources/stage-files.ts";
import { copiedRows } from "./copied-rows.ts";
import type { Session } from "./server.ts";

/** Tables of a server, by the names that a query knows them by. */
export interface QueriedTables {
  tables: Readonly<Record<string, string>>;
  query: string;
  /** Our columns, which the query may give under these names. */
  ours: readonly string[];
}

/**
 * The rows of a query of ours over tables of a server, of which every row is fetched.
 *
 * Their columns are text, as those of files are: moments as ISO 8601, flags as `true` and `false`, lists as JSON, and
 * nothing in the place of an empty text. Only columns that the query or the mapping speaks of are fetched.
 */
export async function stageTables(
  engine: Engine,
  session: Session,
  input: InputName,
  source: FilledSource,
  { tables, query, ours }: QueriedTables,
): Promise<StagedFiles> {
  const folder = join(engine.scratch, `${input}-query`);
  await mkdir(folder, { recursive: true });
  const box = await openEngine(folder, { threads: 1, settings: { preserve_insertion_order: "true" } });
  const files: StagedFiles["files"] = [];
  try {
    const mapped = Object.values(source.columns ?? {}).map((theirs) => (typeof theirs === "string" ? theirs : ""));
    const spoken = [query, source.only?.column ?? "", ...mapped, ...ours].join("\n").toLowerCase();
    for (const [name, table] of Object.entries(tables)) {
      const file = { name: `${table} of ${source.connection}`, path: "", bytes: 0 };
      file.bytes = await copyTable(box, session, {
        name,
        table,
        spoken,
        file: file.name,
        isOrdered: input !== "events",
      });
      files.push(file);
    }
    const ran = await runQuery(engine, box, { folder, query, files }).catch((error: Error) => ({
      ...{ relations: [], rows: 0 },
      problems: [`query failed: ${error.message}`],
    }));
    return { ...ran, files, fingerprint: null };
  } finally {
    box.close();
  }
}

interface Wanted {
  name: string;
  table: string;
  spoken: string;
  file: string;
  /** Whether rows are numbered by what they hold, because a server has no order of its own. */
  isOrdered: boolean;
}

async function copyTable(
  box: Engine,
  session: Session,
  { name, table, spoken, file, isOrdered }: Wanted,
): Promise<number> {
  const found = await session.describe({ table });
  const seen = new Set(["_file", "_line"]);
  const columns = found.columns.filter((column) => {
    const key = column.name.toLowerCase();
    if (seen.has(key) || !spoken.includes(key)) return false;
    return seen.add(key);
  });
  const { dialect } = session;
  const fetched = columns.map((column) => dialect.fetched(dialect.identifier(column.name), column));
  const path = join(box.scratch, `${name}.csv`);
  const { bytes } = await session.copy(`SELECT ${[...fetched, "1"].join(", ")} FROM ${found.from}`, path);
  const values = columns.map(({ name: column, type }, i) => {
    const text = type === "BOOLEAN" ? `c${i}::BOOLEAN::VARCHAR` : `nullif(c${i}, '')`;
    return `${text} AS ${identifier(column)}`;
  });
  const order = isOrdered ? `ORDER BY ${columns.map((_, i) => `c${i}`).join(", ") || "1"}` : "";
  await box.run(`CREATE OR REPLACE TABLE ${identifier(name)} AS
    SELECT ${[...values, `${literal(file)} AS _file`, `row_number() OVER (${order}) AS _line`].join(", ")}
    FROM ${copiedRows(path, columns.length + 1)}`);
  return bytes;
}
