import { activeState, countOf } from "./expectations.ts";
import { predict, prediction, stateSize, stepVariances, update } from "./level-filters.ts";
import { logProbability, widened } from "./negative-binomial.ts";
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
  const level = shadow * stateSize * stateSize;
  filters.covariance[level] = (filters.covariance[level] as number) + openedVariance;
  state.shadowLead[account] = 0;
  for (let each = onsetRow; each <= row; each++) {
    const at = ((history.week[each] as number) - history.firstWeek) * courseTerms;
    if (state.verdict[each] === verdictCode("judged")) teachShadow(state, account, each, at);
  }
}

/** What the weeks before weigh in the comparison of shadow and frozen state against the latest. */
const leadKept = 0.5;

/** Lets the shadow learn from a week, and keeps by how much it foretold it better than the frozen state did. */
export function teachShadow(state: WatchState, account: number, row: number, at: number): void {
  const shadow = shadowState(state, account);
  const carried = state.carriedIndex[state.segment[account] as number] as number;
  const count = countOf(state, account, row);
  const k = state.dispersion.k[account] as number;
  const offset = state.index[row] as number;
  const frozen = foretold(state, activeState(state, account), at, { count, offset, k });
  const own = foretold(state, shadow, at, { count, offset, k });
  state.shadowLead[account] = leadKept * (state.shadowLead[account] as number) + own - frozen;
  update(state.filters, shadow, count, offset - carried, k);
}

function foretold(
  { filters, course }: WatchState,
  filterState: number,
  at: number,
  { count, offset, k }: { count: number; offset: number; k: number },
): number {
  predict(filters, filterState, course, at);
  return logProbability(count, prediction.eta + offset, widened(k, prediction.variance));
}

/**
 * After a drop all step variances go on from one state: the shadow when the drop became normal or the shadow saw the
 * return coming, as where a season was not known; else the frozen one.
 */
export function goOn(state: WatchState, account: number, recovered: boolean): void {
  const fromFrozen = recovered && (state.shadowLead[account] as number) < 0;
  const source = fromFrozen ? activeState(state, account) : shadowState(state, account);
  for (let step = 0; step < stepVariances.length; step++) {
    copyState(state, source, step * state.filters.accounts + account);
  }
}

function copyState({ filters }: WatchState, from: number, to: number): void {
  if (from === to) return;
  const size = stateSize * stateSize;
  filters.mean.copyWithin(to * stateSize, from * stateSize, (from + 1) * stateSize);
  filters.covariance.copyWithin(to * size, from * size, (from + 1) * size);
}
