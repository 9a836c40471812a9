import type { History } from "./history.ts";
import { oncePerHistory } from "./once-per-history.ts";

/** What the work of each week is worth to the customer, by the catalogue. */
export interface ValueWeeks {
  /** Money. */
  readonly value: Float64Array;
  /** Units that have a value. */
  readonly units: Float64Array;
  /** Whether the catalogue gives any command a value. */
  readonly known: boolean;
}

export const valueWeeks = oncePerHistory(({ rows, commandWeeks }: History): ValueWeeks => {
  const { valuePerUnit } = commandWeeks.features;
  const value = new Float64Array(rows);
  const units = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const end = commandWeeks.first[row + 1] as number;
    for (let i = commandWeeks.first[row] as number; i < end; i++) {
      const worth = valuePerUnit[commandWeeks.command[i] as number] as number;
      if (Number.isNaN(worth)) continue;
      value[row] = (value[row] as number) + worth * (commandWeeks.quantity[i] as number);
      units[row] = (units[row] as number) + (commandWeeks.quantity[i] as number);
    }
  }
  return { value, units, known: valuePerUnit.some((worth) => !Number.isNaN(worth)) };
});
