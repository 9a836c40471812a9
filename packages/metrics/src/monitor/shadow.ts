import { activeState, countOf } from "./expectations.ts";
import { type LevelFilters, predict, prediction, stateSize, stepVariances, update } from "./level-filters.ts";
import { verdictCode } from "./verdicts.ts";
import type { WatchState } from "./watch-state.ts";
import { courseTerms } from "./year-course.ts";

/** How freely the level may move at first after a drop was said. */
const openedVariance = 0.3;

/**
 * The state that goes on learning while a drop is open: should the drop last, it knows level and season by then. It lives
 * in the place of a step variance that the account does not go by.
 */
function shadowState({ filters, dispersion }: WatchState, account: number): number {
  return (((dispersion.step[account] as number) + 1) % stepVariances.length) * filters.accounts + account;
}

/**
 * Sets the shadow off from the frozen state, its level free to move, and lets it learn from the weeks since the onset:
 * what they say of the season is not lost, be the drop real or not.
 */
export function openShadow(state: WatchState, account: number, onsetRow: number, row: number): void {
  const { filters, history } = state;
  const shadow = shadowState(state, account);
  copyState(state, activeState(state, account), shadow);
  addToLevel(filters, shadow, 0, openedVariance);
  for (let each = onsetRow; each <= row; each++) {
    const at = ((history.week[each] as number) - history.firstWeek) * courseTerms;
    if (state.verdict[each] === verdictCode("judged")) teachShadow(state, account, each, at);
  }
}

/** Lets the shadow learn from a week. */
export function teachShadow(state: WatchState, account: number, row: number, at: number): void {
  const shadow = shadowState(state, account);
  const carried = state.carriedIndex[state.segment[account] as number] as number;
  predict(state.filters, shadow, state.course, at);
  const offset = (state.index[row] as number) - carried;
  update(state.filters, shadow, countOf(state, account, row), offset, state.dispersion.k[account] as number);
}

/** How unsure the level is when a drop has recovered. */
const recoveredVariance = 0.01;

/** When a drop has recovered, the shadow's level is lifted to what the frozen state expects. */
export function liftShadow(state: WatchState, account: number, at: number): void {
  const shadow = shadowState(state, account);
  predict(state.filters, shadow, state.course, at);
  const low = prediction.eta;
  predict(state.filters, activeState(state, account), state.course, at);
  addToLevel(state.filters, shadow, prediction.eta - low, recoveredVariance);
}

/** After a drop all step variances go on from the shadow. */
export function goOnFromShadow(state: WatchState, account: number): void {
  const source = shadowState(state, account);
  for (let step = 0; step < stepVariances.length; step++) {
    copyState(state, source, step * state.filters.accounts + account);
  }
}

function addToLevel({ mean, covariance }: LevelFilters, filterState: number, by: number, variance: number): void {
  const at = filterState * stateSize;
  mean[at] = (mean[at] as number) + by;
  covariance[at * stateSize] = (covariance[at * stateSize] as number) + variance;
}

function copyState({ filters }: WatchState, from: number, to: number): void {
  if (from === to) return;
  const size = stateSize * stateSize;
  filters.mean.copyWithin(to * stateSize, from * stateSize, (from + 1) * stateSize);
  filters.covariance.copyWithin(to * size, from * size, (from + 1) * size);
}
