import { oncePerContext } from "../alarm.ts";
import { outputStopped } from "../alarms/output-stopped.ts";
import { openRows } from "./open-rows.ts";

/** For each row whether a drop or a stop of output is open: other rules do not say the same again. */
export const outputTrouble = oncePerContext((context): Uint8Array => {
  const trouble = openRows([outputStopped], context);
  for (let row = 0; row < trouble.length; row++) if ((context.watch.openDrop[row] as number) >= 0) trouble[row] = 1;
  return trouble;
});

/** Whether a drop or a stop was open in any of the own weeks from `from` up to and without `to`. */
export function hadTrouble(trouble: Uint8Array, rows: Int32Array, from: number, to: number): boolean {
  for (let k = Math.max(0, from); k < to; k++) if (trouble[rows[k] as number] === 1) return true;
  return false;
}
