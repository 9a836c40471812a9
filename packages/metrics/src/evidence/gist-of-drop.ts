import type { AlarmContext } from "../alarm.ts";
import type { DropEpisode } from "../monitor/episodes.ts";
import { counted, figure, percent } from "../wording/figures.ts";

/**
 * A drop in one short sentence: what is made a week, and what was expected or what an on week makes.
 *
 * @param rows - the judged rows that show it, in order, at least one
 */
export function gistOfDrop(drop: DropEpisode, rows: readonly number[], context: AlarmContext): string {
  const { history, options, watch } = context;
  const made = rows.reduce((sum, row) => sum + (history.weekly.output[row] as number), 0) / rows.length;
  const makes = made === 0 ? `No ${options.outputNoun}` : `${figure(made)} ${options.outputNoun} a week`;
  const weeks = counted(rows.length, "week");
  if (drop.rhythm) return `${makes} in ${weeks}, where its busy weeks make about ${figure(drop.rhythm.on)}.`;
  if (made === 0) return `${makes} in ${weeks}, where about ${figure(drop.range.usual)} a week were expected.`;
  const last = rows[rows.length - 1] as number;
  const usual = drop.rows.includes(last) && last !== drop.secondRow ? (watch.usual[last] as number) : drop.range.usual;
  const less = made < usual ? `: ${percent(1 - made / usual)} less` : "";
  return `${makes}, where about ${figure(usual)} were expected${less}.`;
}
