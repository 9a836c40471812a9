import type { History } from "../history/history.ts";
import { outputQuantile } from "../monitor/expected-range.ts";
import { isCountedWeek } from "../monitor/verdicts.ts";
import type { Watch } from "../monitor/watch.ts";
import type { LastWeeks } from "./last-four-weeks.ts";

const weeksInBlock = 4;

/** Blocks that are judged together. */
const judgedBlocks = 3;

/** Earlier blocks they are compared with, at most and at least. */
const mostReferences = 12;
const fewestReferences = 6;

const blocks = new Float64Array(judgedBlocks + mostReferences);

/** Output events in the same blocks, all together. */
let events = 0;

/**
 * The last twelve weeks together against the year before them, for accounts too uneven to judge week by week.
 *
 * Output is added up in blocks of four weeks, so that bursts and pauses within a month do not count as noise. Weeks
 * that are not counted (lulls, year-ends, fleet faults, not loaded) are skipped.
 *
 * @returns undefined with fewer than six earlier blocks, or where even twelve empty weeks would be no surprise
 */
export function lastTwelveWeeks(history: History, watch: Watch, row: number, tail: number): LastWeeks | undefined {
  const count = fillBlocks(history, watch, row);
  const references = count - judgedBlocks;
  if (references < fewestReferences) return undefined;
  let usual = 0;
  let made = 0;
  for (let i = 0; i < count; i++) made += blocks[i] as number;
  for (let i = judgedBlocks; i < count; i++) usual += (blocks[i] as number) / references;
  let spread = 0;
  for (let i = judgedBlocks; i < count; i++) spread += ((blocks[i] as number) - usual) ** 2 / (references - 1);
  const oneEvent = events > 0 ? made / events : 1;
  const variance = Math.max(spread, oneEvent * usual) * (1 + judgedBlocks / references);
  const low = outputQuantile(usual, variance, judgedBlocks, tail);
  if (low < oneEvent) return undefined;
  const output = (blocks[0] as number) + (blocks[1] as number) + (blocks[2] as number);
  const high = outputQuantile(usual, variance, judgedBlocks, -tail);
  return { weeks: judgedBlocks * weeksInBlock, output, low, high };
}

/** Fills `blocks` backwards from a row, newest first; returns how many are whole. */
function fillBlocks(history: History, watch: Watch, row: number): number {
  const from = history.start[history.account[row] as number] as number;
  let weeks = 0;
  events = 0;
  blocks.fill(0);
  for (let at = row; at >= from && weeks < blocks.length * weeksInBlock; at--) {
    if (!isCountedWeek(watch.verdict[at] as number)) continue;
    const block = Math.floor(weeks / weeksInBlock);
    blocks[block] = (blocks[block] as number) + (history.weekly.output[at] as number);
    events += history.weekly.output_events[at] as number;
    weeks++;
  }
  return Math.floor(weeks / weeksInBlock);
}
