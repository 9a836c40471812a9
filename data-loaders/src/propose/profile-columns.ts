import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import { type ColumnShape, shapeOf } from "./column-shape.ts";
import { daySql } from "./day-sql.ts";
import { meaningsOf } from "./name-words.ts";
import { fileColumn } from "./stage-sample.ts";
import type { ColumnProfile } from "./table-profile.ts";

/** Different values of a column that are kept; ids beyond that are compared by these alone. */
const keptValues = 50_000;
/** Different values that a column's shape is judged by. */
const judgedValues = 3000;
/** Keys inside nested objects that become columns of their own. */
const nestedKeys = 40;

/** What is in each column of a sampled table; fields of nested objects count as columns such as `properties.route`. */
export async function profileColumns(engine: Engine, table: string): Promise<ColumnProfile[]> {
  const described = await engine.rows<{ column_name: string }>(`DESCRIBE ${identifier(table)}`);
  const profiles: ColumnProfile[] = [];
  for (const { column_name: name } of described) {
    if (name === fileColumn) continue;
    const profile = await profileOf(engine, table, name, identifier(name));
    profiles.push(profile);
    if (profile.shape.kind !== "nested") continue;
    for (const key of await keysOf(engine, table, name)) {
      const sql = `json_extract_string(${identifier(name)}, ${literal(`$."${key}"`)})`;
      await engine.run(`ALTER TABLE ${identifier(table)} ADD COLUMN ${identifier(`${name}.${key}`)} VARCHAR`);
      await engine.run(
        `UPDATE ${identifier(table)} SET ${identifier(`${name}.${key}`)} = CASE WHEN json_valid(${identifier(name)}) THEN ${sql} END`,
      );
      profiles.push(await profileOf(engine, table, `${name}.${key}`, identifier(`${name}.${key}`)));
    }
  }
  return profiles;
}

async function profileOf(engine: Engine, table: string, name: string, sql: string): Promise<ColumnProfile> {
  const [counted] = await engine.rows<{ rows: number; filled: number; distinct: number }>(
    `SELECT count(*) AS rows, count(${sql}) AS filled, count(DISTINCT ${sql}) AS distinct FROM ${identifier(table)}`,
  );
  const { rows, filled, distinct } = counted ?? { rows: 0, filled: 0, distinct: 0 };
  const found = await engine.rows<{ value: string; n: number }>(
    `SELECT left(${sql}, 400) AS value, count(*) AS n FROM ${identifier(table)} WHERE ${sql} IS NOT NULL
     GROUP BY ${sql} ORDER BY n DESC, hash(${sql}) LIMIT ${keptValues}`,
  );
  const judged = found.slice(0, judgedValues).map(({ value, n }) => [value, n] as const);
  const said = meaningsOf(name);
  const shape = shapeOf(
    judged,
    ["time", "date", "start", "end", "created", "opened", "resolved", "renewal"].some((meaning) => said.has(meaning)),
  );
  return {
    name,
    rows,
    filled,
    distinct,
    shape,
    values: new Map(found.map(({ value, n }) => [value, n])),
    days: await daysOf(engine, table, sql, shape),
  };
}

async function daysOf(engine: Engine, table: string, sql: string, shape: ColumnShape): Promise<ColumnProfile["days"]> {
  if (shape.kind !== "time") return null;
  const day = daySql(sql, shape);
  const [row] = await engine.rows<{ least: string | null; greatest: string | null }>(
    `SELECT min(day)::VARCHAR AS least, max(day)::VARCHAR AS greatest FROM (SELECT ${day} AS day FROM ${identifier(table)})
     WHERE day BETWEEN DATE '1971-01-01' AND DATE '2100-01-01'`,
  );
  return row?.least && row.greatest ? { least: row.least, greatest: row.greatest } : null;
}

async function keysOf(engine: Engine, table: string, name: string): Promise<string[]> {
  const rows = await engine.rows<{ key: string }>(
    `SELECT key, count(*) AS n FROM (SELECT unnest(json_keys(object)) AS key FROM (
       SELECT ${identifier(name)} AS object FROM ${identifier(table)}
       WHERE json_valid(${identifier(name)}) AND json_type(${identifier(name)}) = 'OBJECT' LIMIT 20000))
     GROUP BY key ORDER BY n DESC, key LIMIT ${nestedKeys}`,
  );
  return rows.map(({ key }) => key).filter((key) => !key.includes('"') && !key.includes("."));
}
