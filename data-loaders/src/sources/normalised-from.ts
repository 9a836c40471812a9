import { literal } from "../engine/sql-text.ts";
import type { LineSink } from "../text/line-sink.ts";

/** What stands after FROM to read a normalised file: every column text, nothing guessed. */
export function normalisedFrom(sink: LineSink, delimiter: string, fieldCount: number): string {
  const fields = Array.from({ length: fieldCount }, (_, i) => `, 'c${i}': 'VARCHAR'`);
  const longest = Math.max(2 << 20, sink.longest + 1024);
  return `read_csv(${literal(sink.path)}, header = false, auto_detect = false, delim = ${literal(delimiter)}, quote = '',
    escape = '', new_line = '\\n', max_line_size = ${longest},
    columns = {'_file': 'INTEGER', '_line': 'BIGINT'${fields.join("")}})`;
}
