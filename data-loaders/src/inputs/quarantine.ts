import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { InputName, TableSpec } from "@vitals/tables";
import { reasons } from "../clean/reasons.ts";
import { jsonLinesFrom } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { literal, literalList } from "../engine/sql-text.ts";
import type { InputReading } from "./input-reading.ts";

const columns = {
  file: "VARCHAR",
  line: "BIGINT",
  column_name: "VARCHAR",
  reason: "VARCHAR",
  value: "VARCHAR",
  row: "VARCHAR",
};

/** Makes the table that every row put aside goes to: where it stood, which column is at fault and why, and the row itself. */
export async function createQuarantine(engine: Engine): Promise<void> {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE TABLE quarantine (input VARCHAR, ${typed.join(", ")})`);
}

/** Puts the rows of an input aside that the engine never saw; returns how many. */
export async function keepRejects(engine: Engine, { input, rejects }: InputReading): Promise<number> {
  if (!rejects || rejects.rows === 0) return 0;
  await engine.run(
    `INSERT INTO quarantine SELECT ${literal(input)}, ${Object.keys(columns).join(", ")}
     FROM ${jsonLinesFrom(rejects.path, columns)}`,
  );
  return rejects.rows;
}

/** Puts the rows of an input aside that the cleaning judged unusable; returns how many. */
export async function keepUnusable(engine: Engine, table: TableSpec, reading: InputReading): Promise<number> {
  const names = table.columns.map(({ name }) => name);
  for (const bad of reading.bad) {
    await engine.run(
      `INSERT INTO quarantine SELECT ${literal(table.name)}, ${fileName(reading)}, _line,
         CASE WHEN _problem >= 32 THEN ${literalList(names)}[(_problem // 32)] END,
         ${literalList(reasons)}[(_problem % 32)], value, row
       FROM (${bad})`,
    );
  }
  const [counted] = await engine.rows<{ n: number }>(
    `SELECT count(*) AS n FROM quarantine WHERE input = ${literal(table.name)}`,
  );
  return (counted?.n ?? 0) - (reading.rejects?.rows ?? 0);
}

/** Where the rows of an input that were put aside lie, beside the facts. */
function quarantinePath(factsDir: string, input: InputName): string {
  return join(factsDir, "quarantine", `${input}.jsonl`);
}

/** Writes the rows of an input that were put aside beside the facts, where there are any. */
export async function writeQuarantine(engine: Engine, input: InputName, factsDir: string): Promise<void> {
  const rows = `FROM quarantine WHERE input = ${literal(input)}`;
  const [counted] = await engine.rows<{ n: number }>(`SELECT count(*) AS n ${rows}`);
  await mkdir(join(factsDir, "quarantine"), { recursive: true });
  if (!counted?.n) return;
  await engine.run(
    `COPY (SELECT file, line, column_name AS "column", reason, value, row ${rows} ORDER BY ALL)
     TO ${literal(quarantinePath(factsDir, input))} (FORMAT json)`,
  );
}

/** Puts aside again what an earlier load had put aside, for an input whose source fails. */
export async function keepLastQuarantine(engine: Engine, input: InputName, factsDir: string): Promise<void> {
  const path = quarantinePath(factsDir, input);
  if (!existsSync(path)) return;
  const { column_name, ...others } = columns;
  await engine.run(
    `INSERT INTO quarantine SELECT ${literal(input)}, file, line, "column", reason, value, row
     FROM ${jsonLinesFrom(path, { ...others, column: column_name })}`,
  );
}

/** The name of the file whose index stands in a column, `_file` unless another is named; rows of a query that does not say are from the query. */
export function fileName({ fileNames }: InputReading, index = "_file"): string {
  return `coalesce(list_extract(${literalList(fileNames)}::VARCHAR[], ${index} + 1), 'query')`;
}
