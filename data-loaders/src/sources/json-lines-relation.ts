import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { LineSink } from "../text/line-sink.ts";
import { jsonPointer } from "./json-pointer.ts";
import { normalisedFrom } from "./normalised-from.ts";
import type { Relation } from "./relation.ts";

/** Lines that are looked at to learn the keys; a key that is asked for by name is looked for in all of them. */
const sampleLines = 20_000;

/**
 * The relation of JSON lines files: one column for each key of the objects, values as text.
 *
 * A column may also be a path: `properties.route` is the key `properties.route`, or `route` inside `properties`.
 */
export async function jsonLinesRelation(
  engine: Engine,
  group: { sink: LineSink; delimiter: string; files: string[] },
): Promise<Relation> {
  const lines = normalisedFrom(group.sink, group.delimiter, 1);
  const isObject = "(json_valid(c0) AND json_type(CASE WHEN json_valid(c0) THEN c0 END) = 'OBJECT')";
  const from = `(SELECT _file, _line, c0, CASE WHEN ${isObject} THEN c0 END AS object FROM ${lines})`;
  const sampled = await engine.rows<{ key: string }>(
    `SELECT key, min(place) AS place FROM (
       SELECT unnest(json_keys(object)) AS key, generate_subscripts(json_keys(object), 1) AS place
       FROM (SELECT object FROM ${from} ORDER BY _file, _line LIMIT ${sampleLines})
     ) GROUP BY key ORDER BY place, key`,
  );
  const keys = sampled.map(({ key }) => key);
  const column = (name: string, pointer: string) => ({
    name,
    sql: `json_extract_string(object, ${literal(pointer)})`,
    type: "VARCHAR",
  });
  return {
    from,
    format: "jsonl",
    columns: keys.map((key) => column(key, jsonPointer([key]))),
    async find(name) {
      for (const pointer of [jsonPointer([name]), jsonPointer(name.split("."))]) {
        const [found] = await engine.rows(
          `SELECT 1 AS found FROM ${from} WHERE json_exists(object, ${literal(pointer)}) LIMIT 1`,
        );
        if (found) return column(name, pointer);
      }
      return null;
    },
    broken: "object IS NULL",
    row: "c0",
    files: group.files,
  };
}
