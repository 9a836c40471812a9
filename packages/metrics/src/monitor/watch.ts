import type { AssessOptions } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import { alarmThreshold } from "./alarm-threshold.ts";
import { type Checkpoint, carriedState } from "./checkpoint/checkpoint.ts";
import { resume } from "./checkpoint/resume.ts";
import { watchedInputs } from "./checkpoint/watched-inputs.ts";
import { declaredLulls } from "./declared-lulls.ts";
import type { DropEpisode } from "./episodes.ts";
import { expectWeek } from "./expectations.ts";
import { type FleetWeek, isFleetFault } from "./fleet-rule.ts";
import { judgeWeek } from "./judge-week.ts";
import { rangeTail } from "./range-tail.ts";
import { refit, refitWeeks } from "./refit.ts";
import { passRhythmWeek, takeRhythmWeek } from "./rhythm/judge-rhythm.ts";
import type { RhythmRow } from "./rhythm/rhythm-row.ts";
import { refitRhythms } from "./rhythm/rhythms.ts";
import { shiftLevel } from "./shift-level.ts";
import { isCountedWeek, verdictCode } from "./verdicts.ts";
import { startState, type WatchState } from "./watch-state.ts";
import { weeksLeftOut } from "./weeks-left-out.ts";
import { courseTerms } from "./year-course.ts";

/** What the monitor says of every row of the history, each from what was known in that week. */
export interface Watch {
  /** Expected output of a week and its variance; NaN where it cannot be said. */
  readonly usual: Float64Array;
  readonly variance: Float64Array;
  /** Ends of the expected range; NaN where it cannot be said or the week is not judged. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Weeks the expectation rests on. */
  readonly references: Uint16Array;
  /** Index of the account's fleet, on the log scale; it is part of the expectation. */
  readonly index: Float64Array;
  /** Log of the Bayes factor of a drop against none, and the threshold it is held against; NaN where not judged. */
  readonly evidence: Float64Array;
  readonly threshold: Float64Array;
  /** What one week may bring of it. */
  readonly loudest: Float64Array;
  /** Row of the onset that the evidence speaks for; -1 for none. */
  readonly onsetRow: Int32Array;
  /** Parts of the expectation: log of the account's own level in units of output, and the unit its counts are in. */
  readonly level: Float64Array;
  readonly rowUnit: Float64Array;
  /** Index into `verdicts`. */
  readonly verdict: Uint8Array;
  /** Index into `drops` of the drop open at the end of the week; -1 for none. */
  readonly openDrop: Int32Array;
  readonly drops: readonly DropEpisode[];
  /** What an account's rhythm said, by row; none for steady accounts. */
  readonly rhythmRows: ReadonlyMap<number, RhythmRow>;
  readonly fleetWeeks: readonly FleetWeek[];
  /** Index into `lullNames` of the declared lull; -1 for none. */
  readonly lullOf: Int16Array;
  readonly lullNames: readonly string[];
}

/** A fall of the whole fleet that lasts longer is no fault of a week: levels are learned anew. */
const longestFleetFault = 4;

/** What the monitor says, where it stands now, and whether it went on from where it stood before. */
export interface Watched {
  readonly watch: Watch;
  readonly checkpoint: Checkpoint;
  readonly isResumed: boolean;
}

/** How the monitor is set: the budget of false alarms, and what evidence is asked for it when not as calibrated. */
export interface WatchOptions extends Pick<AssessOptions, "budget"> {
  readonly threshold?: typeof alarmThreshold;
}

/** Replays the history week by week over all accounts; nothing said of a week looks at a later one. */
export function watch(history: History, options: WatchOptions): Watch {
  return watchOn(history, options, null).watch;
}

/**
 * The same from where an earlier run stood, where every week it had seen is as it was then; else from the beginning. Either
 * way the same is said.
 *
 * @param before - gives where a run with the same code and the same `threshold` stood; asked once, so that nobody need hold
 *   so much memory for longer
 */
export function watchOn(
  history: History,
  { budget, threshold = alarmThreshold }: WatchOptions,
  before: (() => Checkpoint) | null,
): Watched {
  const lulls = declaredLulls(history);
  const asked = (information: number) => threshold(information, budget);
  const leftOut = weeksLeftOut(history, lulls.lullOf);
  const inputs = watchedInputs(history, budget, leftOut);
  const state = startState(history, { asked, tail: rangeTail(budget), budget }, leftOut);
  const resumed = before && resume(state, inputs, before());
  const fleetWeeks: FleetWeek[] = [...(resumed?.fleetWeeks ?? [])];
  let faultsInARow = resumed?.faultsInARow ?? 0;
  const firstWeek = resumed ? resumed.lastWeek + 1 : history.firstWeek;
  for (let week = firstWeek; week <= history.lastWeek; week++) {
    if ((week - history.firstWeek) % refitWeeks === 0) {
      refit(state);
      refitRhythms(state, week, (a, row) => takeRhythmWeek(state, a, row, 0));
    }
    const { below, judged } = expectWeek(state, week);
    const isYearEnd = state.course[(week - history.firstWeek + 1) * courseTerms - 1] === 1;
    const fault = !isYearEnd && isFleetFault(below, judged);
    if (fault) fleetWeeks.push({ week, below, judged });
    faultsInARow = fault ? faultsInARow + 1 : 0;
    if (faultsInARow > longestFleetFault) learnAnew(state);
    for (let a = 0; a < history.accountIds.length; a++) {
      const row = rowOf(history, a, week);
      if (row >= 0) takeIn(state, a, row, below, judged, isYearEnd);
    }
  }
  return {
    watch: { ...state, fleetWeeks, lullOf: lulls.lullOf, lullNames: lulls.names },
    isResumed: resumed !== null,
    checkpoint: { inputs, state: carriedState(state), fleetWeeks, faultsInARow },
  };
}

/** Judges one account's week, unless the other accounts say that the week is at fault. */
function takeIn(
  state: WatchState,
  account: number,
  row: number,
  below: number,
  judged: number,
  isYearEnd: boolean,
): void {
  const verdict = state.verdict[row] as number;
  if (isCountedWeek(verdict) || verdict === verdictCode("year-end")) {
    const votes = verdict === verdictCode("judged") && (state.open[account] as number) < 0;
    const fell = votes && state.fell[account] === 1;
    const fault = !isYearEnd && isFleetFault(below - Number(fell), judged - Number(votes));
    if (fault) state.verdict[row] = verdictCode("fleet fault");
    else judgeWeek(state, account, row);
    if (fault) passRhythmWeek(state, account);
  } else passRhythmWeek(state, account);
  state.openDrop[row] = state.open[account] as number;
}

/** Levels may move freely for a few weeks. */
function learnAnew(state: WatchState): void {
  for (let a = 0; a < state.open.length; a++) if ((state.learned[a] as number) > 0) shiftLevel(state, a, 0, 1);
}
