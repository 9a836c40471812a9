import { backShare, type DropEpisode } from "./episodes.ts";
import { verdictCode } from "./verdicts.ts";
import type { WatchState } from "./watch-state.ts";

/** A dip that was over within so many weeks may be a lull of the account's own; one shorter than three is chance. */
const longestOwnLull = 8;
const shortestOwnLull = 3;

/** It must have been this deep on the whole, deeper when it was never said; each week that repeats it nearly so. */
const rememberedShare = 0.4;
const unsaidShare = 0.25;
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
export function rememberDip(state: WatchState, { onsetRow, rows }: DropEpisode): void {
  const since = rows.filter((row) => row > onsetRow);
  remember(state, [onsetRow, ...since], rememberedShare);
}

/** Evidence, as a share of what was asked, from which a dip that came back unsaid is remembered too. */
const rememberedEvidence = 0.7;

/** Remembers a dip that was over before it was said: a small account's lull may be. */
export function rememberUnsaidDip(state: WatchState, account: number, row: number): void {
  const { history, evidence, threshold, onsetRow, usual, verdict } = state;
  const last = state.judgedRow[account] as number;
  if (last < 0 || !((evidence[last] as number) >= rememberedEvidence * (threshold[last] as number))) return;
  if (!((history.weekly.output[row] as number) >= backShare * (usual[row] as number))) return;
  const first = onsetRow[last] as number;
  const rows = Array.from({ length: row - first + 1 }, (_, i) => first + i);
  remember(
    state,
    rows.filter((each) => verdict[each] === verdictCode("judged")),
    unsaidShare,
  );
}

/** The low weeks among those given, up to the first two in a row that were not, when they were few and deep. */
function remember({ history, dipped, usual }: WatchState, rows: number[], deep: number): void {
  let [made, expected, first, last, high] = [0, 0, -1, -1, 0];
  for (const row of rows) {
    const share = (history.weekly.output[row] as number) / (usual[row] as number);
    high = share < ownLullShare ? 0 : high + 1;
    if (high === 2 && first >= 0) break;
    if (high > 0) continue;
    first = first < 0 ? row : first;
    last = row;
    made += history.weekly.output[row] as number;
    expected += usual[row] as number;
  }
  const weeks = last - first + 1;
  if (weeks < shortestOwnLull || weeks > longestOwnLull || made >= deep * expected) return;
  dipped.fill(1, first, last + 1);
}
