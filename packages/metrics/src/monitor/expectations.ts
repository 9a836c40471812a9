import { rowOf } from "../history/grid.ts";
import { beginLevel, passWeek } from "./account-start.ts";
import { informationFloor } from "./alarm-threshold.ts";
import { outputQuantile } from "./expected-range.ts";
import {
  emptySegmentWeek,
  type FleetIndex,
  fewestForIndex,
  fitIndex,
  indexWithout,
  type SegmentWeek,
} from "./fleet-index.ts";
import { fallenShare } from "./fleet-rule.ts";
import { predict, prediction, stateSize } from "./level-filters.ts";
import { addReturn, isBackAsARule, settleReturns } from "./lull-returns.ts";
import { halvingInformation, widened } from "./negative-binomial.ts";
import { dippedLastYear, ownLullShare } from "./own-lulls.ts";
import { followedRhythm } from "./rhythm/rhythms.ts";
import { verdictCode } from "./verdicts.ts";
import type { WatchState } from "./watch-state.ts";
import { courseTerms } from "./year-course.ts";

/** Weeks learned from without which nothing is said. */
export const fewestWeeks = 8;

/** Weeks learned from before an account speaks for its fleet: those that have just begun all rise together. */
const fewestForFleet = 20;

/** What is left of a carried index after a week. */
const carriedShare = 0.9;

/** Uncertainty of an index that is carried over from the weeks before. */
const carriedVariance = 0.01;

let segmentWeek: SegmentWeek = emptySegmentWeek(0);
const whole: FleetIndex = { value: 0, weight: 0 };
const own: FleetIndex = { value: 0, weight: 0 };

/** Lets a week pass for every account and fills what each may expect of it; counts those that can be judged and fell. */
export function expectWeek(state: WatchState, week: number): { below: number; judged: number } {
  if (segmentWeek.account.length < state.segment.length) segmentWeek = emptySegmentWeek(state.segment.length);
  const counts = { below: 0, judged: 0 };
  for (let s = 0; s < state.members.length; s++) {
    segmentWeek.size = 0;
    settleReturns(state.returns, s);
    for (const a of state.members[s] as Int32Array) {
      const row = rowOf(state.history, a, week);
      if (row < 0) continue;
      passWeek(state, a, (week - state.history.firstWeek) * courseTerms);
      if ((state.returns.place[row] as number) > 0)
        seeReturn(state, a, row, (week - state.history.firstWeek) * courseTerms);
      if (isCounted(state, row)) expectOwn(state, a, row, week);
    }
    setIndex(state, s, week, counts);
  }
  return counts;
}

/** Learns from a week after a lull how customers come back, and judges it where they are back as a rule. */
function seeReturn(state: WatchState, a: number, row: number, at: number): void {
  const segment = state.segment[a] as number;
  if (state.history.loaded[row] === 0 || (state.learned[a] as number) < fewestForFleet) return;
  if (isBackAsARule(state.returns, segment, row)) state.verdict[row] = verdictCode("judged");
  if ((state.open[a] as number) >= 0) return;
  predict(state.filters, activeState(state, a), state.course, at);
  const mean = Math.exp(prediction.eta + (state.carriedIndex[segment] as number));
  const k = widened(state.dispersion.k[a] as number, prediction.variance);
  const share = countOf(state, a, row) / mean;
  addReturn(state.returns, segment, row, share, (share - 1) / Math.sqrt(1 / mean + 1 / k));
}

function isCounted({ verdict }: WatchState, row: number): boolean {
  return verdict[row] === verdictCode("judged");
}

/** Output in counts: events where a unit is known, never below nothing. */
export function countOf({ history, unit }: WatchState, account: number, row: number): number {
  return Math.max(0, (history.weekly.output[row] as number) / (unit[account] as number));
}

/** The state of an account under the step variance it goes by. */
export function activeState({ filters, dispersion }: WatchState, account: number): number {
  return (dispersion.step[account] as number) * filters.accounts + account;
}

function expectOwn(state: WatchState, a: number, row: number, week: number): void {
  if (state.learned[a] === 0) beginLevel(state, a, row);
  const at = (week - state.history.firstWeek) * courseTerms;
  predict(state.filters, activeState(state, a), state.course, at);
  state.eta[row] = prediction.eta;
  state.etaVariance[row] = prediction.variance;
  state.level[row] =
    (state.filters.mean[activeState(state, a) * stateSize] as number) + Math.log(state.unit[a] as number);
  state.references[row] = Math.min(0xffff, state.learned[a] as number);
  if ((state.learned[a] as number) < fewestWeeks) {
    state.verdict[row] = verdictCode("too new");
    return;
  }
  if (followedRhythm(state.rhythms, a)) return;
  if ((state.open[a] as number) < 0 && isOwnLull(state, a, row)) {
    state.verdict[row] = verdictCode("own lull");
    state.dipped[row] = 1;
    return;
  }
  if ((state.open[a] as number) >= 0 || (state.learned[a] as number) < fewestForFleet || tellsLittle(state, a)) return;
  const i = segmentWeek.size++;
  segmentWeek.account[i] = a;
  segmentWeek.count[i] = countOf(state, a, row);
  segmentWeek.eta[i] = prediction.eta;
  segmentWeek.variance[i] = prediction.variance;
  segmentWeek.k[i] = state.dispersion.k[a] as number;
}

/** Whether a week says so little about the account that it says nothing about the fleet either. */
function tellsLittle({ dispersion }: WatchState, a: number): boolean {
  const k = widened(dispersion.k[a] as number, prediction.variance);
  return halvingInformation(Math.exp(prediction.eta), k) < informationFloor;
}

/** Whether the week is far below expectation, as it was in the same weeks of last year. */
function isOwnLull(state: WatchState, a: number, row: number): boolean {
  const expected = Math.exp(prediction.eta + (state.carriedIndex[state.segment[a] as number] as number));
  return dippedLastYear(state, a, row) && countOf(state, a, row) < ownLullShare * expected;
}

function setIndex(state: WatchState, s: number, week: number, counts: { below: number; judged: number }): void {
  const carried = state.carriedIndex[s] as number;
  for (let i = 0; i < segmentWeek.size; i++) {
    const fallen = (segmentWeek.count[i] as number) < fallenShare * Math.exp((segmentWeek.eta[i] as number) + carried);
    counts.judged++;
    if (fallen) counts.below++;
    state.fell[segmentWeek.account[i] as number] = Number(fallen);
  }
  const isKnown = segmentWeek.size > fewestForIndex;
  if (isKnown) fitIndex(segmentWeek, whole);
  let next = 0;
  for (const a of state.members[s] as Int32Array) {
    const row = rowOf(state.history, a, week);
    if (row < 0 || Number.isNaN(state.eta[row] as number)) continue;
    own.value = isKnown ? whole.value : carried;
    own.weight = isKnown ? whole.weight : 1 / carriedVariance;
    if (isKnown && next < segmentWeek.size && segmentWeek.account[next] === a) {
      indexWithout(segmentWeek, whole, next++, own);
    }
    const isYearEnd = state.course[(week - state.history.firstWeek + 1) * courseTerms - 1] === 1;
    if (isYearEnd && !isKnown && isCounted(state, row)) state.verdict[row] = verdictCode("year-end");
    state.index[row] = own.value;
    setRange(state, a, row, 1 / own.weight);
  }
  state.carriedIndex[s] = isKnown
    ? carried + 0.3 * Math.max(-0.15, Math.min(0.15, whole.value - carried))
    : carriedShare * carried;
}

/** Fills what is expected of a row from `eta`, its variance and the fleet's index. */
export function setRange(state: WatchState, a: number, row: number, indexVariance: number): void {
  state.indexVariance[row] = indexVariance;
  const unit = state.unit[a] as number;
  const mean = Math.exp((state.eta[row] as number) + (state.index[row] as number));
  const k = widened(state.dispersion.k[a] as number, (state.etaVariance[row] as number) + indexVariance);
  const usual = unit * mean;
  const variance = unit * unit * (mean + (mean * mean) / k);
  state.usual[row] = usual;
  state.variance[row] = variance;
  state.rowUnit[row] = unit;
  if (state.verdict[row] !== verdictCode("judged")) return;
  state.low[row] = outputQuantile(usual, variance, 1, state.tail);
  state.high[row] = outputQuantile(usual, variance, 1, -state.tail);
}
