import { activeState, countOf } from "./expectations.ts";
import { predict, stateSize, stepVariances, update } from "./level-filters.ts";
import type { WatchState } from "./watch-state.ts";

/** How freely the level may move at first after a drop was said. */
const openedVariance = 0.3;

/**
 * The state that goes on learning while a drop is open: should the drop last, it knows level and season by then. It lives
 * in the place of a step variance that the account does not go by.
 */
function shadowState({ filters, dispersion }: WatchState, account: number): number {
  return (((dispersion.step[account] as number) + 1) % stepVariances.length) * filters.accounts + account;
}

/** Sets the shadow off from what the account's state is before a drop's frozen one is put in its place. */
export function openShadow(state: WatchState, account: number): void {
  copyState(state, activeState(state, account), shadowState(state, account));
  const level = shadowState(state, account) * stateSize * stateSize;
  state.filters.covariance[level] = (state.filters.covariance[level] as number) + openedVariance;
}

/** Lets the shadow learn from a week. */
export function teachShadow(state: WatchState, account: number, row: number, at: number): void {
  const shadow = shadowState(state, account);
  const carried = state.carriedIndex[state.segment[account] as number] as number;
  predict(state.filters, shadow, state.course, at);
  const offset = (state.index[row] as number) - carried;
  update(state.filters, shadow, countOf(state, account, row), offset, state.dispersion.k[account] as number);
}

/** After a drop all step variances go on from the frozen state, or from the shadow when the drop became normal. */
export function goOnFrom(state: WatchState, account: number, from: "frozen" | "shadow"): void {
  const source = from === "frozen" ? activeState(state, account) : shadowState(state, account);
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
