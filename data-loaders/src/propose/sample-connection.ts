import type { ConnectionConfig } from "@vitals/tables/config";
import { type Engine, openEngine } from "../engine/open-engine.ts";
import { didYouMean } from "../files/nearest-name.ts";
import { withScratch } from "../generations/with-scratch.ts";
import type { ListedTable } from "../servers/listed-table.ts";
import { ServerError } from "../servers/server-error.ts";
import { openSessions } from "../servers/sessions.ts";
import { type CountedTable, dropCopies } from "./drop-copies.ts";
import { fullName, isNamed, plausibleTables } from "./plausible-tables.ts";
import { profileColumns } from "./profile-columns.ts";
import { relationName } from "./relation-name.ts";
import type { SampledTables, SampleOptions } from "./sample-tables.ts";
import { stageListed } from "./stage-listed.ts";

/** A database whose tables are looked at. */
export interface SampledConnection {
  /** As sources will name it. */
  name: string;
  engine: ConnectionConfig["engine"];
  /** The environment variable that holds the address. */
  variable: string;
  /** Tables, schemas or patterns such as `crm.*` to look at; all that are plausible when empty. */
  wanted: readonly string[];
}

/** Seconds that the look at one table may take. */
const lookSeconds = 20;

/**
 * Reads a sample of the tables of a database, in one session that can only read, and gives it to a piece of work.
 *
 * @throws ServerError naming the connection when the database cannot be read
 */
export async function withConnection<T>(
  connection: SampledConnection,
  options: Omit<SampleOptions, "configDir">,
  work: (sampled: SampledTables) => Promise<T>,
): Promise<T> {
  return withScratch(options.scratchDir, async (scratch) => {
    const engine = await openEngine(scratch, {});
    try {
      return await work({ ...(await sampleConnection(engine, connection, options)), engine });
    } finally {
      engine.close();
    }
  });
}

async function sampleConnection(
  engine: Engine,
  connection: SampledConnection,
  options: Omit<SampleOptions, "configDir">,
) {
  const { name, engine: server, variable, wanted } = connection;
  const settings = { connectSeconds: 10, querySeconds: lookSeconds, retries: 1 };
  const sessions = openSessions({ connections: { [name]: { engine: server, url: { env: variable }, ...settings } } });
  try {
    const listed = await sessions.use(name, (session) => session.list());
    const { chosen, left } = plausibleTables(listed, wanted);
    const problems = [...unknownNames(listed, wanted), ...leftOut(left)];
    const tables: CountedTable[] = [];
    for (const [i, table] of chosen.entries()) {
      options.onFile?.(fullName(table), i, chosen.length);
      const isOnly = chosen.filter((other) => other.name === table.name).length === 1;
      const taken = tables.map(({ profile }) => profile);
      const relation = relationName(isOnly ? table.name : fullName(table), taken);
      const began = Date.now();
      try {
        const isWhole = await sessions.use(name, (session) => stageListed(engine, session, relation, table));
        const columns = isWhole === null ? [] : await profileColumns(engine, relation);
        const rows = columns[0]?.rows ?? 0;
        const types = Object.fromEntries(table.columns.map((column) => [column.name, column.serverType]));
        const place = { connection: name, table: fullName(table), engine: server, types };
        const title = isOnly ? table.name : `${table.schema}/${table.name}`;
        const profile = { name: relation, title, place, rows, isWhole: isWhole === true, columns };
        if (rows > 0) tables.push({ profile, place: place.table, rows: Math.max(rows, table.rows ?? 0) });
      } catch (error) {
        if (!(error instanceof ServerError)) throw error;
        problems.push(`${fullName(table)} of ${name} cannot be read: ${reasonOf(error, Date.now() - began)}`);
      }
    }
    const { kept, problems: copies } = dropCopies(tables);
    return { tables: kept, problems: [...copies, ...problems] };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw new ServerError(`connection ${name}: ${error.message}`, { isPassing: error.isPassing });
  } finally {
    await sessions.close();
  }
}

function reasonOf(error: ServerError, milliseconds: number): string {
  if (milliseconds < 0.95 * lookSeconds * 1000 || error.isPassing) return error.message;
  return `a look at it took longer than ${lookSeconds} seconds: keep its rows in a table or a materialized view`;
}

function unknownNames(listed: readonly ListedTable[], wanted: readonly string[]): string[] {
  const names = listed.flatMap((table) => [fullName(table), table.name]);
  return wanted
    .filter((pattern) => !listed.some((table) => isNamed(table, pattern)))
    .map((pattern) => `no table ${pattern}${didYouMean(pattern, names)}: GRANT SELECT on it to the role that reads`);
}

function leftOut(left: readonly ListedTable[]): string[] {
  if (left.length === 0) return [];
  const names = left.slice(0, 6).map(fullName).join(", ");
  const rest = left.length > 6 ? ` and ${left.length - 6} more` : "";
  return [`not looked at, because their columns speak of no customer or event, or they are empty: ${names}${rest}`];
}
