import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import { copiedRows } from "../servers/copied-rows.ts";
import type { ListedTable } from "../servers/listed-table.ts";
import type { Session } from "../servers/server.ts";
import { fullName } from "./plausible-tables.ts";
import { fileColumn } from "./stage-sample.ts";

/** The most that is fetched of one table. */
const mostRows = 200_000;
const mostBytes = 24 << 20;
const leastRows = 500;

/** What no rule can read. */
const unread = /^(bytea|tsvector|tsquery|geometry|geography|vector|raster|xml)$/;

/**
 * Makes a table of text columns out of a sample of a server's table.
 *
 * @returns whether the sample is all there is; null when there was nothing to read
 */
export async function stageListed(
  engine: Engine,
  session: Session,
  name: string,
  table: ListedTable,
): Promise<boolean | null> {
  const { columns: all } = await session.describe({ table: fullName(table) });
  const seen = new Set<string>();
  const columns = all.filter(({ name: column, serverType }) => {
    const key = column.toLowerCase();
    if (seen.has(key) || unread.test(serverType)) return false;
    return seen.add(key);
  });
  if (columns.length === 0) return null;
  const { dialect } = session;
  const fetched = columns.map((column) => dialect.fetched(dialect.identifier(column.name), column));
  const most = rowsOf(table);
  const selects: string[] = [];
  let rows = 0;
  for (const [i, from] of table.samples(most).entries()) {
    const path = join(engine.scratch, `${name}-${i}.csv`);
    rows += (await session.copy(`SELECT ${[...fetched, "1"].join(", ")} FROM ${from}`, path)).rows;
    const values = columns.map(
      ({ name: column, type }, c) => `nullif(trim(${asText(`c${c}`, type)}), '') AS ${identifier(column)}`,
    );
    selects.push(`SELECT ${values.join(", ")} FROM ${copiedRows(path, columns.length + 1)}`);
  }
  // What two looks both show is one row.
  await engine.run(
    `CREATE TABLE ${identifier(name)} AS SELECT *, ${literal(fullName(table))} AS ${identifier(fileColumn)}
     FROM (${selects.join(" UNION ")})`,
  );
  return selects.length === 1 && rows < most;
}

function rowsOf({ rows, bytes }: ListedTable): number {
  if (!rows || !bytes) return mostRows;
  return Math.max(leastRows, Math.min(mostRows, Math.floor((mostBytes * rows) / bytes)));
}

function asText(sql: string, type: string): string {
  return type === "BOOLEAN" ? `${sql}::BOOLEAN::VARCHAR` : sql;
}
