import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { InputName, TableSpec } from "@vitals/tables";
import { reasons } from "../clean/reasons.ts";
import { jsonLinesFrom } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { literal, literalList } from "../engine/sql-text.ts";
import type { RejectFile } from "../sources/reject-file.ts";
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

/** Puts the rows of an input aside that the engine never saw or that are known already; returns how many. */
export async function keepRejects(engine: Engine, { input, rejects, putAside }: InputReading): Promise<number> {
  const names = Object.keys(columns).join(", ");
  if (putAside) {
    await engine.run(`INSERT INTO quarantine SELECT ${literal(input)}, ${names} FROM ${putAside}`);
    return countAside(engine, input);
  }
  if (!rejects || rejects.rows === 0) return 0;
  await engine.run(`INSERT INTO quarantine SELECT ${literal(input)}, ${names} FROM ${rejectedFrom(rejects)}`);
  return rejects.rows;
}

async function countAside(engine: Engine, input: InputName): Promise<number> {
  const [counted] = await engine.rows<{ n: number }>(
    `SELECT count(*) AS n FROM quarantine WHERE input = ${literal(input)}`,
  );
  return counted?.n ?? 0;
}

/** Puts the rows of an input aside that the cleaning judged unusable; returns how many. */
export async function keepUnusable(engine: Engine, table: TableSpec, reading: InputReading): Promise<number> {
  for (const bad of reading.bad) {
    await engine.run(
      `INSERT INTO quarantine SELECT ${literal(table.name)}, ${fileName(reading)}, ${judgement(table)} FROM (${bad})`,
    );
  }
  return (await countAside(engine, table.name as InputName)) - (reading.rejects?.rows ?? 0);
}

/** Line, column, reason, value and row of a row that the cleaning judged unusable, as the quarantine has them. */
export function judgement(table: TableSpec): string {
  const names = literalList(table.columns.map(({ name }) => name));
  return `_line AS line, CASE WHEN _problem >= 32 THEN ${names}[(_problem // 32)] END AS column_name,
    ${literalList(reasons)}[(_problem % 32)] AS reason, value, row::VARCHAR AS row`;
}

/** What stands after FROM to read rows that never reached the engine, by the name of their file. */
export function rejectedFrom({ path }: RejectFile): string {
  return jsonLinesFrom(path, columns);
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
