import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { InputName, TableSpec } from "@vitals/tables";
import { engineType } from "../clean/clean-select.ts";
import { jsonLinesFrom } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import type { LoadReportRow } from "../load-result.ts";
import { readReport } from "../report/read-report.ts";

const folder = "inputs";

/** Keeps the used rows of an input beside the facts, for the day its source fails. */
export async function keepInput(engine: Engine, table: TableSpec, factsDir: string): Promise<void> {
  await mkdir(join(factsDir, folder), { recursive: true });
  const columns = table.columns.map(({ name }) => identifier(name)).join(", ");
  await engine.run(
    `COPY (SELECT ${columns} FROM ${identifier(`${table.name}_input`)} ORDER BY ${columns})
     TO ${literal(join(factsDir, folder, `${table.name}.jsonl`))} (FORMAT json)`,
  );
}

/** Whether facts of an earlier load hold rows of this input. */
export function hasLastGood(factsDir: string, input: InputName): boolean {
  return existsSync(join(factsDir, folder, `${input}.jsonl`));
}

/** Makes `<input>_input` and `clean_<input>` of the rows an earlier load used; returns its line of that load's report. */
export async function useLastGood(engine: Engine, table: TableSpec, factsDir: string): Promise<LoadReportRow> {
  const types = Object.fromEntries(table.columns.map((column) => [column.name, engineType(column)]));
  const rows = jsonLinesFrom(join(factsDir, folder, `${table.name}.jsonl`), types);
  await engine.run(`CREATE TABLE ${identifier(`${table.name}_input`)} AS SELECT * FROM ${rows}`);
  await engine.run(
    `CREATE OR REPLACE VIEW ${identifier(`clean_${table.name}`)} AS
     SELECT 0 AS _file, 0::BIGINT AS _line, *, 0 AS _problem FROM ${identifier(`${table.name}_input`)}`,
  );
  const row = (await readReport(factsDir)).find(({ input }) => input === table.name);
  if (!row) throw new Error(`last good facts have no line for ${table.name} in load_report: ${factsDir}`);
  return row;
}
