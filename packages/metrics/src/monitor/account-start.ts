import { advance, predict, prediction, startState, stepVariances } from "./level-filters.ts";
import type { WatchState } from "./watch-state.ts";
import { courseTerms } from "./year-course.ts";

/** The level of an account that began so many weeks ago moves by about this, divided by their number, in a week. */
const newStep = 0.6;

/** A new account's first weeks teach its level only: how it began says little about how it goes on. */
export const settlingWeeks = 13;

/** How unsure the level is after them. */
const settledVariance = 0.02;

/** Lets a week pass for an account: its level moves, the more the newer it is. */
export function passWeek(state: WatchState, a: number, at: number): void {
  const learned = state.learned[a] as number;
  if (learned === 0) return;
  if (learned === settlingWeeks) settle(state, a, at);
  const extra = (newStep / (1 + learned)) ** 2;
  for (let step = 0; step < stepVariances.length; step++) {
    advance(state.filters, step * state.filters.accounts + a, (stepVariances[step] as number) + extra);
  }
}

function settle(state: WatchState, a: number, at: number): void {
  const { filters, course } = state;
  const priors = state.priors[state.segment[a] as number] as WatchState["priors"][number];
  let expected = 0;
  for (let i = 0; i < courseTerms; i++) expected += (priors.mean[1 + i] as number) * (course[at + i] as number);
  for (let step = 0; step < stepVariances.length; step++) {
    const filterState = step * filters.accounts + a;
    predict(filters, filterState, course, at);
    startState(filters, filterState, prediction.eta - expected, Math.min(prediction.variance, settledVariance), priors);
  }
}

/** A new account's level starts at its first week, hardly sure. */
export function beginLevel(state: WatchState, a: number, row: number): void {
  const { output, output_events } = state.history.weekly;
  const [made, events] = [output[row] as number, output_events[row] as number];
  if (made > 0 && events > 0) state.unit[a] = made / events;
  const segment = state.segment[a] as number;
  const level = Math.log(Math.max(0, made / (state.unit[a] as number)) + 0.5) - (state.carriedIndex[segment] as number);
  const priors = state.priors[segment] as WatchState["priors"][number];
  for (let step = 0; step < stepVariances.length; step++) {
    startState(state.filters, step * state.filters.accounts + a, level, 1, priors);
  }
}
