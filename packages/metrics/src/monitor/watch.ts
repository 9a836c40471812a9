import type { AssessOptions } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import { declaredLulls } from "./declared-lulls.ts";
import { fewestReferences, isSilenceSurprising, rangeTail } from "./drop-rule.ts";
import { type DropEpisode, judge, type WatchState } from "./episodes.ts";
import { chanceOfNothing, expectedRange, outputQuantile } from "./expected-range.ts";
import { type FleetWeek, fallenShare, isFleetFault } from "./fleet-rule.ts";
import { emptyReferences, forgetReferences } from "./references.ts";
import { verdictCode } from "./verdicts.ts";
import { weeksLeftOut } from "./weeks-left-out.ts";

/** What the monitor says of every row of the history, each from what was known in that week. */
export interface Watch {
  /** Usual output of a week; NaN where it cannot be said. */
  readonly usual: Float64Array;
  readonly variance: Float64Array;
  /** Ends of the expected range; NaN where it cannot be said or the week is not judged. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Reference weeks the range rests on. */
  readonly references: Uint8Array;
  /** Index into `verdicts`. */
  readonly verdict: Uint8Array;
  /** Index into `drops` of the drop open at the end of the week; -1 for none. */
  readonly openDrop: Int32Array;
  readonly drops: readonly DropEpisode[];
  readonly fleetWeeks: readonly FleetWeek[];
  /** Index into `lullNames` of the declared lull; -1 for none. */
  readonly lullOf: Int16Array;
  readonly lullNames: readonly string[];
}

/** A fall of the whole fleet that lasts longer is no fault of a week: ranges are learned anew. */
const longestFleetFault = 4;

/** Replays the history week by week over all accounts; nothing said of a week looks at a later one. */
export function watch(history: History, { budget }: Pick<AssessOptions, "budget">): Watch {
  const lulls = declaredLulls(history);
  const state: WatchState = {
    history,
    budget,
    tail: rangeTail(budget),
    verdict: weeksLeftOut(history, lulls.lullOf),
    usual: new Float64Array(history.rows).fill(Number.NaN),
    variance: new Float64Array(history.rows).fill(Number.NaN),
    low: new Float64Array(history.rows).fill(Number.NaN),
    high: new Float64Array(history.rows).fill(Number.NaN),
    references: new Uint8Array(history.rows),
    openDrop: new Int32Array(history.rows).fill(-1),
    drops: [],
    memory: emptyReferences(history.accountIds.length),
    pendingRow: new Int32Array(history.accountIds.length).fill(-1),
    open: new Int32Array(history.accountIds.length).fill(-1),
  };
  const fleetWeeks: FleetWeek[] = [];
  let faultsInARow = 0;
  for (let week = history.firstWeek; week <= history.lastWeek; week++) {
    const { below, judged } = expectations(state, week);
    const fault = isFleetFault(below, judged);
    if (fault) fleetWeeks.push({ week, below, judged });
    faultsInARow = fault ? faultsInARow + 1 : 0;
    if (faultsInARow > longestFleetFault) learnAnew(state);
    for (let a = 0; a < history.accountIds.length; a++) {
      const row = rowOf(history, a, week);
      if (row >= 0) judgeRow(state, a, row, below, judged);
    }
  }
  return { ...state, fleetWeeks, lullOf: lulls.lullOf, lullNames: lulls.names };
}

const range = { usual: 0, variance: 0, count: 0, unit: 1 };

/** Fills the expected ranges of a week, and counts the accounts that can be judged and those that fell. */
function expectations(state: WatchState, week: number): { below: number; judged: number } {
  let below = 0;
  let judged = 0;
  for (let a = 0; a < state.history.accountIds.length; a++) {
    const row = rowOf(state.history, a, week);
    if (row < 0 || state.verdict[row] !== verdictCode("judged")) continue;
    const drop = state.drops[state.open[a] as number];
    if (!drop && (state.memory.count[a] as number) < fewestReferences) {
      state.verdict[row] = verdictCode("too new");
      continue;
    }
    if (drop) Object.assign(range, drop.range);
    else expectedRange(state.memory, a, range);
    const low = outputQuantile(range.usual, range.variance, 1, state.tail);
    state.usual[row] = range.usual;
    state.variance[row] = range.variance;
    state.references[row] = range.count;
    if (low <= 0 || (!drop && !isSilenceSurprising(chanceOfNothing(range), state.budget))) {
      state.verdict[row] = verdictCode("too little");
      continue;
    }
    state.low[row] = low;
    state.high[row] = outputQuantile(range.usual, range.variance, 1, -state.tail);
    if (drop) continue;
    judged++;
    if (hasFallen(state, row)) below++;
  }
  return { below, judged };
}

function hasFallen(state: WatchState, row: number): boolean {
  return (state.history.weekly.output[row] as number) < fallenShare * (state.usual[row] as number);
}

/** Judges one account's week, unless the other accounts say that the week is at fault. */
function judgeRow(state: WatchState, account: number, row: number, below: number, judged: number): void {
  const votes = !Number.isNaN(state.low[row] as number) && (state.open[account] as number) < 0;
  const others = judged - Number(votes);
  const fallenOthers = below - Number(votes && hasFallen(state, row));
  const verdict = state.verdict[row] as number;
  const leftOut = verdict !== verdictCode("judged") && verdict < verdictCode("fleet fault");
  if (!leftOut && isFleetFault(fallenOthers, others)) state.verdict[row] = verdictCode("fleet fault");
  else if (!leftOut) judge(state, account, row);
  state.openDrop[row] = state.open[account] as number;
}

function learnAnew(state: WatchState): void {
  for (let a = 0; a < state.open.length; a++) {
    forgetReferences(state.memory, a);
    state.pendingRow[a] = -1;
  }
}
