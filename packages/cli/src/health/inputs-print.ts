import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { fileHash } from "@vitals/data-loaders";
import { type AssessOptions, type Columns, columnsAssessed } from "@vitals/metrics";
import { type FactName, factTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { readFactTable } from "../steps/read-tables.ts";

/** Everything that decides what the health tables say, but for the facts and the code. */
export interface HealthSettings {
  readonly options: Required<AssessOptions>;
  /** The score as written, in place of the functions that `options` holds. */
  readonly score: Config["score"];
}

/**
 * Names everything that goes into the health tables: facts, settings, earlier publications and code. Where two runs have
 * the same print, the tables are the same byte for byte; where anything differs, so does the print.
 *
 * Large tables count by the bytes of their files, and those that `assess` reads in part by what it reads.
 *
 * @param code - see `codePrint`
 */
export async function inputsPrint(stateDir: string, { options, score }: HealthSettings, code: string): Promise<string> {
  const folder = await realpath(join(stateDir, "facts"));
  const hash = createHash("sha256").update(`${code}\0`);
  // Refuses functions, which have no bytes: a setting of that kind must not slip through.
  hash.update(serialize({ ...options, score }));
  for (const name of Object.keys(factTables) as FactName[]) {
    const columns = columnsAssessed(name);
    hash.update(`\0${name}\0`);
    if (!columns) hash.update(await fileHash(join(folder, `${name}.arrow`)));
    else if (columns.length > 0) hash.update(serialize(partOf(await readFactTable(folder, name), columns)));
  }
  return hash.digest("hex");
}

function partOf(table: Columns, columns: readonly string[]): unknown[] {
  return columns.map((column) => [column, Array.from(table[column] ?? [])]);
}
