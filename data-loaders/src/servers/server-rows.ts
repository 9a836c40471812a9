import { join } from "node:path";
import type { InputName } from "@vitals/tables";
import type { Mapping } from "../clean/column-mapping.ts";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import type { Relation, SourceColumn } from "../sources/relation.ts";
import { copiedRows, typedValue } from "./copied-rows.ts";
import type { Copied, Dialect, Found, ServerColumn, Session } from "./server.ts";

/** The columns of a table that one of ours is mapped to. */
export function mappedColumns({ columns }: Found, mapping: Mapping): ServerColumn[] {
  const used = new Set(namesOf(mapping));
  return columns.filter(({ name }) => used.has(name));
}

/**
 * The relation that rows of a server become once `fetchRows` has them.
 *
 * Its columns go by number, because the engine takes names that differ in case only for the same.
 *
 * @param columns - all that the table has
 * @param fetched - those that are fetched; the others are known by name only
 */
export function serverRelation(
  input: InputName,
  place: string,
  columns: readonly ServerColumn[],
  fetched: readonly ServerColumn[],
): Relation {
  const sqlOf = (column: ServerColumn) => (fetched.includes(column) ? `c${fetched.indexOf(column)}` : "NULL");
  const fields = fetched.flatMap((column) => [literal(column.name), sqlOf(column)]);
  return {
    from: identifier(tableOf(input)),
    format: "query",
    columns: columns.map((column) => ({ name: column.name, sql: sqlOf(column), type: column.type })),
    find: async (name) => insideOf(columns, name),
    row: `json_object(${fields.join(", ")})::VARCHAR`,
    files: [place],
  };
}

/** A path into a column of JSON, such as `properties.route`; whether it is there is seen in the rows. */
function insideOf(columns: readonly ServerColumn[], name: string): SourceColumn | null {
  const [head, ...path] = name.split(".");
  const column = columns.find((each) => each.name === head && each.type === "VARCHAR");
  return column && path.length > 0 ? { name, sql: "NULL", type: "VARCHAR", isInside: true } : null;
}

/** Every row: the columns as they are copied, and a last one, so that no line of the copy can be empty. */
export function rowsSelect(dialect: Dialect, { from }: Found, columns: readonly ServerColumn[]): string {
  const fetched = columns.map((column) => dialect.fetched(dialect.identifier(column.name), column));
  return dialect.select([...fetched, "1"], { from, layers: [], where: [] });
}

interface FetchedRows {
  input: InputName;
  columns: readonly ServerColumn[];
  mapping: Mapping;
  /** What the last column of the SELECT is: nothing, or what becomes `_file`. */
  file?: "last column";
}

/**
 * Fetches the rows of a SELECT such as that of `rowsSelect`, for the relation of `serverRelation`.
 *
 * A server's rows have no order of their own. Numbered by what they hold, the same rows make the same report; events need no
 * numbers.
 */
export async function fetchRows(
  engine: Engine,
  session: Session,
  select: string,
  { input, columns, mapping, file }: FetchedRows,
): Promise<Copied> {
  const path = join(engine.scratch, `${input}-rows.csv`);
  const copied = await session.copy(select, path);
  const values = columns.map(({ type }, i) => `${typedValue(`c${i}`, type)} AS c${i}`);
  const last = file === "last column" ? `c${columns.length}::INTEGER` : "0";
  const order =
    input === "events" ? [] : namesOf(mapping).map((name) => `c${columns.findIndex((column) => column.name === name)}`);
  await engine.run(`CREATE OR REPLACE TABLE ${identifier(tableOf(input))} AS
    SELECT *, row_number() OVER (${order.length > 0 ? `ORDER BY ${order.join(", ")}` : ""}) AS _line
    FROM (SELECT ${[...values, "true AS _row", `${last} AS _file`].join(", ")} FROM ${copiedRows(path, columns.length + 1)})`);
  return copied;
}

const tableOf = (input: InputName) => `rows of ${input}`;

/** Columns of the source, in the order of ours. */
function namesOf(mapping: Mapping): string[] {
  return mapping.columns.flatMap(({ from }) => (from && "name" in from ? [from.name] : []));
}
