import { stateSize, stepVariances } from "./level-filters.ts";
import type { WatchState } from "./watch-state.ts";

/** Moves an account's level by a step on the log scale, and makes it less sure. */
export function shiftLevel({ filters }: WatchState, account: number, by: number, variance: number): void {
  for (let step = 0; step < stepVariances.length; step++) {
    const at = (step * filters.accounts + account) * stateSize;
    filters.mean[at] = (filters.mean[at] as number) + by;
    filters.covariance[at * stateSize] = (filters.covariance[at * stateSize] as number) + variance;
  }
}
