import { type InputName, inputTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { createQuarantine, keepLastQuarantine, keepRejects, keepUnusable } from "./quarantine.ts";
import { inputNames, type Readings } from "./read-inputs.ts";
import type { RowCounts } from "./row-counts.ts";
import { settleInput } from "./settle-input.ts";

/**
 * Decides what becomes of every row of every input but events: `<input>_input` holds the rows used, `quarantine` the
 * rows put aside.
 *
 * @returns the counts of each input; those of a failed one are in its last good report
 */
export async function settleInputs(
  engine: Engine,
  { readings, failed, lastGood }: Readings,
  config: Config,
  asOf: string | undefined,
): Promise<Map<InputName, RowCounts>> {
  await createQuarantine(engine);
  const counts = new Map<InputName, RowCounts>();
  for (const input of inputNames) {
    if (failed.has(input) && lastGood) await keepLastQuarantine(engine, input, lastGood);
    if (input === "events" || failed.has(input)) continue;
    const table = inputTables[input];
    const reading = readings[input];
    const rejected = await keepRejects(engine, reading);
    const unusable = await keepUnusable(engine, table, reading);
    const settled = await settleInput(engine, table, reading, config, asOf);
    counts.set(input, { ...settled, read: reading.rowsRead, quarantined: rejected + unusable + settled.clashing });
  }
  return counts;
}
