import type { InputName } from "@vitals/tables";
import { type Columns, column, rowCount } from "../columns.ts";

/** Whether an input was given at all: an empty one says "none", an absent one says nothing. */
export function hasInput(input: InputName, table: Columns, loadReport: Columns): boolean {
  const inputs = column<string>(loadReport, "input");
  const statuses = column<string>(loadReport, "status");
  for (let i = 0; i < inputs.length; i++) if (inputs[i] === input) return statuses[i] !== "absent";
  return rowCount(table) > 0;
}
