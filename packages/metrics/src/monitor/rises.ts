import { shiftLevel } from "./shift-level.ts";
import type { WatchState } from "./watch-state.ts";

/** Standard deviations a week may lie above its expectation before it counts for a rise, and may count at most. */
const allowance = 0.5;
const mostPerWeek = 3;

/** Sum of deviations at which a rise is accepted. */
const riseLimit = 6;

/** Variance that the level is given then, so that it follows within a few weeks. */
const openedVariance = 0.1;

/** For so long a rise is remembered. */
export const riseMemory = 12;

/** An account's first rise to its level is no surge that may end. */
const startWeeks = 26;

/** Keeps what is expected before a week is taken in, while no rise is under way. */
export function keepExpectedBefore(state: WatchState, a: number, row: number): void {
  const since = (state.history.week[row] as number) - (state.riseWeek[a] as number);
  if ((state.rise[a] as number) > 0 || since <= riseMemory) return;
  state.expectedBefore[a] = state.eta[row] as number;
}

/** A cumulative sum of deviations upwards (Page 1954): when it says that the level has risen, the level may move. */
export function acceptRise(state: WatchState, a: number, deviation: number, week: number): void {
  const sum = Math.max(0, (state.rise[a] as number) + Math.min(deviation, mostPerWeek) - allowance);
  state.rise[a] = sum < riseLimit ? sum : 0;
  if (sum < riseLimit) return;
  if ((state.learned[a] as number) >= startWeeks) state.riseWeek[a] = week;
  shiftLevel(state, a, 0, openedVariance);
}
