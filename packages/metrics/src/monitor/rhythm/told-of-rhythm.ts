import { isCountedWeek } from "../verdicts.ts";
import type { WatchState } from "../watch-state.ts";
import { offMean } from "./rhythm.ts";
import { type RhythmAccount, rhythmOffset } from "./rhythm-account.ts";

/** What an alarm tells of an account's rhythm. */
export interface ToldOfRhythm {
  /** Output of an on week and of an off week. */
  readonly on: number;
  readonly off: number;
  /** A week that makes no more than this is a week of a pause. */
  readonly between: number;
  /** Judged weeks of the pause up to now, and of the longest before it; 0 for none. */
  readonly pause: number;
  /** Whether nothing at all was made in it. */
  readonly isNothing: boolean;
  readonly longestBefore: number;
  /** Judged weeks that were looked at. */
  readonly weeks: number;
}

/** Weeks in which pauses are looked for. */
const longestPast = 130;

/** Counts the pauses of an account up to a row: runs of judged weeks nearer to an off week than to an on week. */
export function toldOfRhythm(state: WatchState, a: number, account: RhythmAccount, row: number): ToldOfRhythm {
  const { rhythm, unit } = account;
  const onMean = Math.exp(rhythm.level);
  const [on, off] = [unit * onMean, unit * offMean(rhythm, onMean)];
  const between = Math.sqrt(on * Math.max(off, unit / 2));
  const lengths: number[] = [0];
  let most = 0;
  let weeks = 0;
  for (let each = Math.max(state.history.start[a] as number, row - longestPast); each <= row; each++) {
    if (!isCountedWeek(state.verdict[each] as number) || Number.isNaN(state.eta[each] as number)) continue;
    weeks++;
    const made = state.history.weekly.output[each] as number;
    const isPause = made * Math.exp(-rhythmOffset(state, each, account)) <= between;
    if (isPause) lengths.push((lengths.pop() as number) + 1);
    else lengths.push(0);
    most = isPause ? Math.max(most, made) : 0;
  }
  const pause = lengths.pop() as number;
  return {
    on,
    off,
    between: Math.max(between, most),
    pause,
    isNothing: most <= 0,
    longestBefore: Math.max(0, ...lengths),
    weeks,
  };
}
