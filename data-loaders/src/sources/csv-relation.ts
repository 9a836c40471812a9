import { literal } from "../engine/sql-text.ts";
import type { LineSink } from "../text/line-sink.ts";
import { normalisedFrom } from "./normalised-from.ts";
import type { Relation, SourceColumn } from "./relation.ts";

/** The relation of CSV files whose headers are the same. */
export function csvRelation(group: { sink: LineSink; names: string[]; delimiter: string; files: string[] }): Relation {
  const { sink, names, delimiter, files } = group;
  const columns: SourceColumn[] = names.map((name, i) => ({
    name,
    sql: sink.hasEscapes ? unescaped(`c${i}`, delimiter) : `c${i}`,
    type: "VARCHAR",
  }));
  const fields = columns.map(
    ({ name, sql }, i) => `${literal(isRepeated(names, i) ? `${name} (${i + 1})` : name)}, ${sql}`,
  );
  return {
    from: normalisedFrom(sink, delimiter, names.length),
    format: "csv",
    columns,
    find: async () => null,
    row: `json_object(${fields.join(", ")})`,
    files,
  };
}

function isRepeated(names: string[], i: number): boolean {
  return names.indexOf(names[i] as string) < i;
}

/** Undoes the escapes of the normaliser where there are any; the escape of the escape byte comes last. */
function unescaped(column: string, delimiter: string): string {
  const bytes = [
    ["d", delimiter],
    ["n", "\n"],
    ["r", "\r"],
    ["s", "\x02"],
  ] as const;
  const replaced = bytes.reduce(
    (sql, [letter, byte]) => `replace(${sql}, ${literal(`\x02${letter}`)}, ${literal(byte)})`,
    column,
  );
  return `CASE WHEN contains(${column}, chr(2)) THEN ${replaced} ELSE ${column} END`;
}
