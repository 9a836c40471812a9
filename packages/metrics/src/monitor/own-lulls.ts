import type { DropEpisode } from "./episodes.ts";
import type { WatchState } from "./watch-state.ts";

/** A dip that was over within so many weeks may be a lull of the account's own. */
const longestOwnLull = 8;

/** It must have been this deep on the whole, and each week that repeats it nearly so. */
const rememberedShare = 0.5;
export const ownLullShare = 0.6;

/** By so many weeks it may begin earlier or end later than last year. */
const leeway = 1;

const weeksInYear = 52;

/** Whether the account dipped, and came back, in the same weeks of last year. */
export function dippedLastYear({ history, dipped }: WatchState, account: number, row: number): boolean {
  const from = history.start[account] as number;
  for (let each = row - weeksInYear - leeway; each <= row - weeksInYear + leeway; each++) {
    if (each >= from && dipped[each] === 1) return true;
  }
  return false;
}

/** Remembers a drop that came back as a dip, when it was short and deep. */
export function rememberDip(state: WatchState, drop: DropEpisode): void {
  const { history, dipped, usual } = state;
  if (drop.lastLowRow - drop.onsetRow >= longestOwnLull) return;
  let made = 0;
  let expected = 0;
  for (const row of drop.rows) {
    if (row > drop.lastLowRow) continue;
    made += history.weekly.output[row] as number;
    expected += usual[row] as number;
  }
  if (made < rememberedShare * expected) dipped.fill(1, drop.onsetRow, drop.lastLowRow + 1);
}
