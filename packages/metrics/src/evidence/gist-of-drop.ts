import type { AlarmContext } from "../alarm.ts";
import type { DropEpisode } from "../monitor/episodes.ts";
import { amount, counted, figure, percent } from "../wording/figures.ts";

/**
 * A drop in one short sentence: what is made a week over how many weeks, and what was expected of the same weeks on average
 * or what an on week makes.
 *
 * @param rows - the judged rows that show it, in order, at least one
 */
export function gistOfDrop(drop: DropEpisode, rows: readonly number[], context: AlarmContext): string {
  const { history, options, watch } = context;
  const made = rows.reduce((sum, row) => sum + (history.weekly.output[row] as number), 0) / rows.length;
  const makes = made === 0 ? `No ${options.outputNoun}` : `${amount(made, options.outputNoun)} a week`;
  const weeks = counted(rows.length, "week");
  if (drop.rhythm) return `${makes} in ${weeks}, where its busy weeks make about ${figure(drop.rhythm.on)}.`;
  // Up to the week that raised it, the range it was raised by; from then on what was expected of each week.
  const expected = rows.map((row) => (row > drop.secondRow ? (watch.usual[row] as number) : drop.range.usual));
  const usual = expected.reduce((sum, each) => sum + each, 0) / rows.length;
  const less = made > 0 && made < usual ? `: ${percent(1 - made / usual)} less` : "";
  return `${makes} in ${weeks}, where about ${figure(usual)} a week were expected${less}.`;
}
