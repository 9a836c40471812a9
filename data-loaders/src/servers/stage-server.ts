import type { InputName, TableSpec } from "@vitals/tables";
import type { Config, SourceConfig } from "@vitals/tables/config";
import { mapColumns } from "../clean/column-mapping.ts";
import { type Engine, QueryError } from "../engine/open-engine.ts";
import type { CountedGroups } from "../events/grouped-events.ts";
import { EventsError } from "../load-error.ts";
import { placeOf } from "../report/place-of.ts";
import type { FilledSource } from "../sources/apply-preset.ts";
import type { StagedFiles } from "../sources/stage-files.ts";
import { type EventQuestion, restSelect } from "./grouping/event-queries.ts";
import { findRepeated, findSpan, groupEvents } from "./grouping/group-events.ts";
import { type JudgedEvents, judgeEvents } from "./grouping/judge-events.ts";
import { timeShift } from "./grouping/time-shift.ts";
import { mustBeFetched } from "./must-be-fetched.ts";
import type { Found, Place, ServerColumn, Session } from "./server.ts";
import { ServerError } from "./server-error.ts";
import { fetchRows, mappedColumns, rowsSelect, serverRelation } from "./server-rows.ts";
import type { Sessions } from "./sessions.ts";
import { type QueriedTables, stageTables } from "./stage-tables.ts";
import { countUnmarked, watermarkOf } from "./weeks/watermark.ts";

export interface StagedServer extends StagedFiles {
  /** Events that came in groups; null where all rows came one by one. */
  grouped: CountedGroups | null;
  /** Why events can only come one by one; null where they need not. */
  doubt: string | null;
  /** Rows without a watermark, where one is named and rows come one by one; else 0. */
  unmarked: number;
}

/** What is read, and how. */
export interface Wanted {
  input: InputName;
  table: TableSpec;
  source: FilledSource;
  config: Config;
  now: Date;
  sessions: Sessions;
  /** Whether events may come in groups. */
  isGrouped: boolean;
}

const nothing = { files: [], relations: [], rows: 0, fingerprint: null, grouped: null, doubt: null, unmarked: 0 };

/**
 * Reads an input from a table or query of a server: the columns that are mapped, row by row; of events only the rows that the
 * server cannot surely judge, and the others in groups.
 */
export async function stageServer(engine: Engine, wanted: Wanted): Promise<StagedServer> {
  const { source, sessions, input } = wanted;
  const connection = source.connection as string;
  const explained = (error: unknown) => {
    if (error instanceof ServerError) {
      const isNamed = error.isUnreached || error.message.includes(source.table?.split(".").at(-1) ?? "query");
      return `connection ${connection}: ${error.message}${isNamed ? "" : ` (${source.table ? `table ${source.table}` : "its query"})`}`;
    }
    if (isTooLong(error)) {
      const place = source.table ?? "query";
      return `connection ${connection}: a row of ${place} is longer than 32 MB: leave it out, or cut its texts in a query`;
    }
    throw error;
  };
  try {
    const staged = await sessions.use(connection, (session) => stage(engine, session, wanted));
    const { grouped } = staged;
    if (!grouped) return staged;
    // Asked for later, in the same session; there is no second snapshot that would fit the groups.
    const recent: CountedGroups["recent"] = (span) =>
      grouped.recent(span).catch((error) => {
        throw new EventsError([`${input}: ${explained(error)}`]);
      });
    return { ...staged, grouped: { ...grouped, recent } };
  } catch (error) {
    return { ...nothing, problems: [explained(error)] };
  }
}

/** The engine says so of the row as a whole, and shows what is in it. */
function isTooLong(error: unknown): boolean {
  return error instanceof QueryError && /maximum line size|max_line_size/i.test(error.message);
}

/** What a source asks its server for. */
export function relationAsked(source: SourceConfig): Place {
  return source.table === undefined ? { query: source.query as string } : { table: source.table };
}

async function stage(engine: Engine, session: Session, wanted: Wanted): Promise<StagedServer> {
  const { input, table, source } = wanted;
  if (source.tables && source.query) {
    const queried = { tables: source.tables, query: source.query, doubt: "a query over its tables runs here" };
    return stageRows(engine, session, wanted, queried);
  }
  const place = placeOf(source);
  const found = await session.describe(relationAsked(source));
  const relation = serverRelation(input, place, found.columns, []);
  const mapping = await mapColumns(table, source, relation);
  const mark = source.watermark === undefined ? null : watermarkOf(session.dialect, found, relation, source.watermark);
  const problems = mark && "problem" in mark ? [mark.problem] : [];
  // The caller maps again and says what is wrong there.
  if (mapping.problems.length > 0 || problems.length > 0) return { ...nothing, relations: [relation], problems };
  const doubtOfTable = mustBeFetched(source, mapping);
  if (source.table && doubtOfTable !== null) {
    const queried = { tables: { rows: source.table }, query: "SELECT * FROM rows", doubt: doubtOfTable };
    return stageRows(engine, session, wanted, queried);
  }

  const columns = mappedColumns(found, mapping);
  const forbidden = columns.filter(({ isForbidden }) => isForbidden).map(({ name }) => name);
  if (forbidden.length > 0) {
    const say = `the role may not read ${forbidden.join(", ")} of ${place}: GRANT SELECT on it to the role that reads`;
    throw new ServerError(say, { isPassing: false });
  }
  const judged = input === "events" ? judgeEvents(session.dialect, mapping.columns, found.columns) : null;
  const doubt = judged && "doubt" in judged ? judged.doubt : null;
  const groups =
    judged && !("doubt" in judged) && wanted.isGrouped
      ? await stageGroups(engine, session, wanted, { found, columns, judged })
      : { grouped: null, rest: rowsSelect(session.dialect, found, columns), bytes: 0 };
  const copied = await fetchRows(engine, session, groups.rest, { input, columns, mapping });
  return {
    files: [{ name: place, path: "", bytes: groups.bytes + copied.bytes }],
    relations: [serverRelation(input, place, found.columns, columns)],
    rows: copied.rows,
    fingerprint: null,
    problems: [],
    grouped: groups.grouped,
    doubt,
    unmarked: mark && "value" in mark && !wanted.isGrouped ? await countUnmarked(engine, session, found, mark) : 0,
  };
}

/** Fetches every row of the tables that a query reads, and runs it here. */
async function stageRows(
  engine: Engine,
  session: Session,
  { input, table, source }: Wanted,
  { doubt, ...queried }: Omit<QueriedTables, "ours"> & { doubt: string },
): Promise<StagedServer> {
  const ours = table.columns.map(({ name }) => name);
  const staged = await stageTables(engine, session, input, source, { ...queried, ours });
  return { ...staged, grouped: null, doubt: input === "events" ? doubt : null, unmarked: 0 };
}

/** Fetches the groups, and says which rows are left. */
async function stageGroups(
  engine: Engine,
  session: Session,
  { source, config, now }: Wanted,
  { found, columns, judged }: { found: Found; columns: readonly ServerColumn[]; judged: JudgedEvents },
): Promise<{ grouped: CountedGroups; rest: string; bytes: number }> {
  const span = await findSpan(engine, session, { dialect: session.dialect, from: found.from, judged });
  const zones = { source: source.timeZone ?? config.timeZone, report: config.timeZone, now, span };
  const asked: Omit<EventQuestion, "repeated"> = {
    dialect: session.dialect,
    from: found.from,
    judged,
    shift: (micros) => timeShift(micros, judged.kind, zones, session.dialect.whole),
    since: config.since === undefined ? null : Date.parse(config.since) * 1000,
    raw: columns,
  };
  const { repeated, bytes } = await findRepeated(engine, session, asked);
  const question = { ...asked, repeated };
  const groups = await groupEvents(engine, session, question);
  return { grouped: groups.grouped, rest: restSelect(question), bytes: bytes + groups.bytes };
}
