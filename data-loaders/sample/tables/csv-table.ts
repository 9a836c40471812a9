import type { InputName } from "@vitals/tables";
import { amid } from "../faults/amid.ts";
import { type Field, textOfCsv } from "../writers/text-of-csv.ts";
import type { BrokenRow, SampleTable } from "./sample-table.ts";

/** A table as CSV, with its broken rows spread among the good ones. */
export function csvTable(
  input: InputName,
  file: string,
  { columns, rows, broken = [] }: { columns: string[]; rows: Field[][]; broken?: readonly BrokenRow<Field[]>[] },
): SampleTable {
  const all = amid(rows, broken);
  return {
    input,
    file,
    text: textOfCsv(columns, all),
    rows: all.length,
    repeats: 0,
    broken: broken.map(({ why }) => why),
  };
}
