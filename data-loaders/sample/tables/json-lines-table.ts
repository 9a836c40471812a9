import type { InputName } from "@vitals/tables";
import { amid } from "../faults/amid.ts";
import { textOfJsonLines } from "../writers/text-of-json-lines.ts";
import type { BrokenRow, SampleTable } from "./sample-table.ts";

/** A table as JSON lines, with its broken rows spread among the good ones and the last `repeats` rows delivered twice. */
export function jsonLinesTable(
  input: InputName,
  file: string,
  {
    rows,
    broken = [],
    repeats = 0,
  }: { rows: object[]; broken?: readonly BrokenRow<object | string>[]; repeats?: number },
): SampleTable {
  const all = [...amid<object | string>(rows, broken), ...rows.slice(rows.length - repeats)];
  return { input, file, text: textOfJsonLines(all), rows: all.length, repeats, broken: broken.map(({ why }) => why) };
}
