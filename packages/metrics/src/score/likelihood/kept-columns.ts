import type { LikelihoodRows } from "./likelihood-rows.ts";

/** A column that is missing in a larger share of the rows says more about our data than about customers. */
const mostMissing = 0.2;

/** Columns that are there often enough to be fitted, in order. */
export function keptColumns({ z, columns, churned }: LikelihoodRows): number[] {
  const rows = churned.length;
  const missing = new Int32Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      if (Number.isNaN(z[at] as number)) missing[j] = (missing[j] as number) + 1;
    }
  }
  return Array.from(missing.keys()).filter((j) => (missing[j] as number) <= mostMissing * rows);
}
