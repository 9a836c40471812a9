import { settlingWeeks } from "./account-start.ts";
import { informationFloor, longHistory, longWindow, longWindowFloor, oneWeekShare } from "./alarm-threshold.ts";
import { addWeekToDispersion, addWeekToSteps, expectedBySteps } from "./dispersion.ts";
import { closeOrContinue, openDrop } from "./episodes.ts";
import { activeState, countOf, fewestWeeks } from "./expectations.ts";
import { predict, prediction, stepVariances, update } from "./level-filters.ts";
import { halvingInformation, widened } from "./negative-binomial.ts";
import { openOnset } from "./onsets.ts";
import { rememberUnsaidDip } from "./own-lulls.ts";
import { takeRhythmWeek } from "./rhythm/judge-rhythm.ts";
import { addDeviation, followedRhythm, isBeyondRhythm } from "./rhythm/rhythms.ts";
import { acceptRise, keepExpectedBefore, riseMemory } from "./rises.ts";
import { seasonDrift } from "./season-drift.ts";
import { verdictCode } from "./verdicts.ts";
import type { WatchState } from "./watch-state.ts";
import { evidence, type SeenWeek, weighOnsets } from "./weigh-onsets.ts";
import { courseTerms } from "./year-course.ts";
import { yearEndVariance } from "./year-end-variance.ts";

const seen: SeenWeek = { week: 0, count: 0, offset: 0, k: 1, step: 0, drift: 0, loudest: 0 };

/** Uncertainty of the fleet's index beside the sampling error that its weight tells. */
const indexVariance = 0.0005;

/** Takes in one more week of an account: weighs the evidence, opens or closes a drop, and learns. */
export function judgeWeek(state: WatchState, a: number, row: number): void {
  const isOpen = (state.open[a] as number) >= 0;
  const isRhythmic = followedRhythm(state.rhythms, a) !== undefined;
  if (isOpen && !isRhythmic && state.verdict[row] !== verdictCode("judged")) return;
  const week = state.history.week[row] as number;
  const at = (week - state.history.firstWeek) * courseTerms;
  const active = activeState(state, a);
  const k = state.dispersion.k[a] as number;
  seen.week = week;
  seen.count = countOf(state, a, row);
  seen.offset = state.index[row] as number;
  seen.step = stepVariances[state.dispersion.step[a] as number] as number;
  const yearEnd = yearEndVariance(state, active, at);
  seen.k = widened(k, yearEnd + indexVariance);
  if (state.rhythms.accounts[a]) takeRhythmWeek(state, a, row, yearEnd + indexVariance);
  if (isRhythmic) {
    learn(state, a, row, at);
    state.judgedRow[a] = row;
    return;
  }
  if (isOpen) closeOrContinue(state, a, row, at);
  else if (state.verdict[row] === verdictCode("judged") && weighWeek(state, a, row, active, at, yearEnd)) {
    openDrop(state, a, row, at);
  }
  if ((state.open[a] as number) < 0) {
    rememberUnsaidDip(state, a, row);
    learn(state, a, row, at);
  }
  state.judgedRow[a] = row;
}

/** Where hardly anything is expected, a week says nothing about unrest: log of the mean. */
const leastEta = -0.5;

/** Whether the evidence for a drop is strong enough. */
function weighWeek(state: WatchState, a: number, row: number, active: number, at: number, yearEnd: number): boolean {
  const eta = state.eta[row] as number;
  const variance = Math.max(0.0005, (state.etaVariance[row] as number) - yearEnd);
  const mean = Math.exp(eta + seen.offset);
  if (seen.count < mean && yearEnd === 0) {
    const back =
      seen.week - (state.riseWeek[a] as number) <= riseMemory ? (state.expectedBefore[a] as number) - eta : Number.NaN;
    openOnset(state.onsets, state.filters, a, active, seen.week, variance, back);
  }
  seen.drift = seasonDrift(state, active, at);
  const information = halvingInformation(Math.exp(eta), widened(state.dispersion.k[a] as number, variance));
  const asked = state.asked(information);
  seen.loudest = oneWeekShare(information) * asked;
  weighOnsets(state.onsets, a, state.course, at, seen);
  const isEnough = evidence.value >= asked;
  if (information < informationFloor && !(isEnough && isLongDrop(state, a, information))) {
    state.verdict[row] = verdictCode("too little");
    return false;
  }
  state.evidence[row] = evidence.value;
  if (evidence.place >= 0) state.onsetRow[row] = row - seen.week + (state.onsets.week[evidence.place] as number);
  state.threshold[row] = asked;
  state.loudest[row] = seen.loudest;
  return isEnough && isBeyondRhythm(state, a);
}

/** Where a week tells little, many weeks may still tell enough. */
function isLongDrop({ onsets, learned }: WatchState, a: number, information: number): boolean {
  return (
    information >= longWindowFloor &&
    (learned[a] as number) >= longHistory &&
    evidence.place >= 0 &&
    seen.week - (onsets.week[evidence.place] as number) >= longWindow
  );
}

function learn(state: WatchState, a: number, row: number, at: number): void {
  const learned = state.learned[a] as number;
  const k = state.dispersion.k[a] as number;
  const { count } = seen;
  const offset = seen.offset - (state.carriedIndex[state.segment[a] as number] as number);
  let deviation = 0;
  keepExpectedBefore(state, a, row);
  for (let step = 0; step < stepVariances.length; step++) {
    const filterState = step * state.filters.accounts + a;
    predict(state.filters, filterState, state.course, at);
    const { eta, variance } = prediction;
    const isActive = step === state.dispersion.step[a];
    if (learned >= settlingWeeks) {
      expectedBySteps.eta[step] = eta + seen.offset;
      expectedBySteps.variance[step] = variance;
      if (isActive && eta > leastEta) addWeekToDispersion(state.dispersion, a, count, eta + seen.offset, variance);
    }
    const moved = update(state.filters, filterState, count, offset, k);
    if (isActive) deviation = moved;
  }
  if (learned >= settlingWeeks) addWeekToSteps(state.dispersion, a, count);
  if (Math.abs(deviation) < 4 || learned < fewestWeeks) {
    const { output, output_events } = state.history.weekly;
    state.outputSum[a] = (state.outputSum[a] as number) + Math.max(0, output[row] as number);
    state.eventSum[a] = (state.eventSum[a] as number) + (output_events[row] as number);
  }
  state.learned[a] = learned + 1;
  if (learned >= settlingWeeks) addDeviation(state.rhythms, a, deviation);
  if (learned >= fewestWeeks) acceptRise(state, a, deviation, seen.week);
}
