import type { ColumnSpec, TableSpec } from "@vitals/tables";
import type { Vector } from "apache-arrow";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { textVector } from "./write-arrow.ts";

/** The texts of a category column in order, and the place of each of the engine's codes where it has codes of its own. */
interface TextDictionary {
  readonly texts: Vector;
  readonly places: Int32Array | null;
}

export type Dictionaries = ReadonlyMap<string, TextDictionary>;

/** Reads the texts of every category column of a relation. */
export async function readDictionaries(engine: Engine, spec: TableSpec, relation: string): Promise<Dictionaries> {
  const dictionaries = new Map<string, TextDictionary>();
  const described = await engine.rows<{ column_name: string; column_type: string }>(`DESCRIBE ${identifier(relation)}`);
  const coded = new Set(described.filter(isEnum).map(({ column_name }) => column_name));
  for (const column of spec.columns.filter(({ type }) => type === "category")) {
    const read = coded.has(column.name) ? readCodes : createCodes;
    dictionaries.set(column.name, await read(engine, spec, column, relation));
  }
  return dictionaries;
}

/** The type that gives codes to the texts of a column that has none. */
export const enumName = (spec: TableSpec, column: ColumnSpec) => identifier(`texts of ${spec.name}.${column.name}`);

const isEnum = ({ column_type }: { column_type: string }) => column_type.startsWith("ENUM");

/** Of a column that has codes already; they are in the order of the texts, but not each of them needs to occur. */
async function readCodes(
  engine: Engine,
  _: TableSpec,
  { name }: ColumnSpec,
  relation: string,
): Promise<TextDictionary> {
  const rows = await engine.rows<{ code: number; text: string }>(
    `SELECT enum_code(text)::INTEGER AS code, text::VARCHAR AS text FROM
       (SELECT DISTINCT ${identifier(name)} AS text FROM ${identifier(relation)} WHERE ${identifier(name)} IS NOT NULL)
     ORDER BY code`,
  );
  const places = new Int32Array((rows.at(-1)?.code ?? -1) + 1);
  rows.forEach(({ code }, place) => {
    places[code] = place;
  });
  return { texts: textVector(rows.map(({ text }) => text)), places };
}

async function createCodes(
  engine: Engine,
  spec: TableSpec,
  column: ColumnSpec,
  relation: string,
): Promise<TextDictionary> {
  const name = identifier(column.name);
  const texts = `SELECT DISTINCT ${name} AS text FROM ${identifier(relation)} WHERE ${name} IS NOT NULL ORDER BY text`;
  await engine.run(`DROP TYPE IF EXISTS ${enumName(spec, column)}`);
  await engine.run(`CREATE TYPE ${enumName(spec, column)} AS ENUM (${texts})`);
  const rows = await engine.rows<{ text: string }>(texts);
  return { texts: textVector(rows.map(({ text }) => text)), places: null };
}
