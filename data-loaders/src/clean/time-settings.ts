import type { Config, SourceConfig } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import { type TimeOptions, wallEpoch } from "./parse-time.ts";

/** How a source's times are read; a time more than a day after `now` lies in the future. */
export async function timeOptions(
  engine: Engine,
  config: Config,
  source: SourceConfig,
  now: Date,
): Promise<TimeOptions> {
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString();
  const [row] = await engine.rows<{ latest: string }>(
    `SELECT timezone(${literal(config.timeZone)}, TIMESTAMPTZ ${literal(tomorrow)})::VARCHAR AS latest`,
  );
  return {
    source: source.timeZone ?? config.timeZone,
    report: config.timeZone,
    formats: source.dateFormats ?? [],
    latest: `TIMESTAMP ${literal(row?.latest ?? tomorrow)}`,
  };
}

/** What is wrong with a source's zone and date formats. */
export async function timeProblems(engine: Engine, source: SourceConfig): Promise<string[]> {
  const problems: string[] = [];
  if (
    source.timeZone !== undefined &&
    !(await works(engine, `timezone(${literal(source.timeZone)}, TIMESTAMP '2020-01-01')`))
  ) {
    problems.push(`time zone is not known: ${source.timeZone}: expected an IANA name such as Europe/Berlin`);
  }
  for (const format of source.dateFormats ?? []) {
    if (format !== wallEpoch && !(await works(engine, `try_strptime('x', ${literal(format)})`))) {
      problems.push(`date format cannot be read: ${format}: expected specifiers such as %d-%m-%Y %H:%M:%S`);
    }
  }
  return problems;
}

async function works(engine: Engine, expression: string): Promise<boolean> {
  try {
    await engine.rows(`SELECT ${expression} AS value`);
    return true;
  } catch {
    return false;
  }
}
