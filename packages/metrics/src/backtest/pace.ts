import type { History } from "../history/history.ts";
import { lastOutput } from "../score/components/last-output.ts";
import { outputYear } from "../score/components/output-year.ts";
import type { Horizon } from "../score/horizon.ts";

/** Weeks added to the pause, so that one week's pause is not twice as bad as none. */
const grace = 30 / 7;

/**
 * The one-line floor that any score must beat: a year's output over the weeks since the last one and a month. The best
 * one-liner found on transactional data; it needs no weights and no outcomes.
 */
export function pace(history: History, horizon: Horizon): Float64Array {
  const output = outputYear.compute(history, horizon);
  const pause = lastOutput.compute(history, horizon);
  return output.map((made, row) => made / ((pause[row] as number) + grace));
}
