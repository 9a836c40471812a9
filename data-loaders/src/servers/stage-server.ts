import { join } from "node:path";
import type { InputName, TableSpec } from "@vitals/tables";
import type { Config, SourceConfig } from "@vitals/tables/config";
import { mapColumns } from "../clean/column-mapping.ts";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import type { GroupedEvents } from "../events/grouped-events.ts";
import type { Relation } from "../sources/relation.ts";
import type { StagedFiles } from "../sources/stage-files.ts";
import { copiedRows, typedValue } from "./copied-rows.ts";
import { type EventQuestion, restSelect } from "./grouping/event-queries.ts";
import { findRepeated, groupEvents } from "./grouping/group-events.ts";
import { judgeEvents } from "./grouping/judge-events.ts";
import { timeShift } from "./grouping/time-shift.ts";
import type { Dialect, Found, Place, ServerColumn, Session } from "./server.ts";
import { ServerError } from "./server-error.ts";
import type { Sessions } from "./sessions.ts";

export interface StagedServer extends StagedFiles {
  /** Events that came in groups; null where all rows came one by one. */
  grouped: GroupedEvents | null;
  /** Why all events came one by one; null where they did not. */
  doubt: string | null;
}

interface Wanted {
  input: InputName;
  table: TableSpec;
  source: SourceConfig;
  config: Config;
  now: Date;
  sessions: Sessions;
  /** Whether events may come in groups. */
  isGrouped: boolean;
}

/**
 * Reads an input from a table or query of a server: the columns that are mapped, row by row; of events only the rows that the
 * server cannot surely judge, and the others in groups.
 */
export async function stageServer(engine: Engine, wanted: Wanted): Promise<StagedServer> {
  const { source, sessions } = wanted;
  const connection = source.connection as string;
  const name = `${source.table ?? "query"} of ${connection}`;
  try {
    return await sessions.use(connection, (session) => stage(engine, session, wanted, name));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const problem = `connection ${connection}: ${error.message}`;
    return { files: [], relations: [], rows: 0, fingerprint: null, problems: [problem], grouped: null, doubt: null };
  }
}

async function stage(engine: Engine, session: Session, wanted: Wanted, name: string): Promise<StagedServer> {
  const { input, table, source } = wanted;
  const place: Place = source.table === undefined ? { query: source.query as string } : { table: source.table };
  const found = await session.describe(place);
  const relation = relationOf(`rows of ${input}`, found, name);
  const mapping = await mapColumns(table, source, relation);
  const file = { name, path: "", bytes: 0 };
  const staged = { files: [file], relations: [relation], fingerprint: null, problems: [] };
  // The caller finds the same problems again and says them.
  if (mapping.problems.length > 0) return { ...staged, rows: 0, grouped: null, doubt: null };

  const used = new Set(mapping.columns.map(({ from }) => (from && "name" in from ? from.name : null)));
  const raw = found.columns.filter(({ name }) => used.has(name));
  const narrow = relationOf(`rows of ${input}`, { ...found, columns: raw }, name);
  const judged = input === "events" ? judgeEvents(session.dialect, mapping.columns, found.columns) : null;
  const path = join(engine.scratch, `${input}-rows.csv`);

  let grouped: GroupedEvents | null = null;
  let select = rowsSelect(session.dialect, found.from, raw);
  if (judged && !("doubt" in judged) && wanted.isGrouped) {
    const { config, now } = wanted;
    const zones = { source: source.timeZone ?? config.timeZone, report: config.timeZone, now };
    const asked: Omit<EventQuestion, "repeated"> = {
      dialect: session.dialect,
      from: found.from,
      judged,
      shift: (micros) => timeShift(micros, judged.kind, zones, session.dialect.whole),
      since: config.since === undefined ? null : Date.parse(config.since) * 1000,
      raw,
    };
    const { repeated, bytes } = await findRepeated(engine, session, asked);
    const question = { ...asked, repeated };
    const groups = await groupEvents(engine, session, question);
    grouped = groups.grouped;
    file.bytes += bytes + groups.bytes;
    select = restSelect(question);
  }
  const rest = await session.copy(select, path);
  file.bytes += rest.bytes;
  const order = mapping.columns.flatMap(({ from }) => (from && "name" in from ? [from.name] : []));
  await keepRows(engine, `rows of ${input}`, raw, input === "events" ? [] : order, path);
  return {
    ...staged,
    relations: [{ ...relation, row: narrow.row }],
    rows: rest.rows,
    grouped,
    doubt: judged && "doubt" in judged ? judged.doubt : null,
  };
}

/**
 * Keeps copied rows as a table.
 *
 * @param order - columns to number the rows by: a server's rows have no order of their own, and numbered by what they hold,
 *   the same rows make the same report
 */
async function keepRows(
  engine: Engine,
  name: string,
  columns: readonly ServerColumn[],
  order: readonly string[],
  path: string,
): Promise<void> {
  const values = columns.map((column, i) => `${typedValue(`c${i}`, column.type)} AS ${identifier(column.name)}`);
  const by = order.length > 0 ? `ORDER BY ${order.map(identifier).join(", ")}` : "";
  await engine.run(`CREATE OR REPLACE TABLE ${identifier(name)} AS
    SELECT *, 0 AS _file, row_number() OVER (${by}) AS _line
    FROM (SELECT ${[...values, "true"].join(", ")} FROM ${copiedRows(path, columns.length + 1)})`);
}

/** Columns as they are, and a last one that no row can be empty without. */
function rowsSelect(dialect: Dialect, from: string, raw: readonly ServerColumn[]): string {
  const columns = raw.map((column) => dialect.fetched(dialect.identifier(column.name), column));
  return dialect.select([...columns, "1"], { from, layers: [], where: [] });
}

function relationOf(label: string, { columns }: Found, name: string): Relation {
  const fields = columns.map((column) => `${identifier(column.name)} := ${identifier(column.name)}`);
  return {
    from: identifier(label),
    format: "query",
    columns: columns.map((column) => ({ name: column.name, sql: identifier(column.name), type: column.type })),
    find: async () => null,
    row: fields.length > 0 ? `to_json(struct_pack(${fields.join(", ")}))::VARCHAR` : "'{}'",
    files: [name],
  };
}
