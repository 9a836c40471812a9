import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Engine, QueryError } from "../engine/open-engine.ts";
import { EventsError } from "../load-error.ts";
import { parquetDamage } from "../sources/stage-parquet.ts";
import type { InputReading } from "./input-reading.ts";

/**
 * Turns a query that failed over events into the file that made it fail, where a Parquet file is damaged inside.
 *
 * @returns the error to throw: an EventsError that names the files, or the error itself
 */
export async function explainDamage(
  engine: Engine,
  error: unknown,
  events: Pick<InputReading, "source" | "fileNames">,
  configDir: string,
): Promise<unknown> {
  if (!(error instanceof QueryError)) return error;
  const problems: string[] = [];
  for (const name of events.fileNames) {
    const path = resolve(configDir, name);
    const damage = existsSync(path) && isParquet(events, name) ? await parquetDamage(engine, path) : null;
    if (damage) problems.push(`events: file cannot be read as Parquet: ${name}: ${damage.split("\n")[0]}`);
  }
  return problems.length > 0 ? new EventsError(problems, { cause: error }) : error;
}

function isParquet({ source }: Pick<InputReading, "source">, name: string): boolean {
  return source?.format === "parquet" || (source?.format === undefined && /\.(parquet|pq)$/i.test(name));
}
