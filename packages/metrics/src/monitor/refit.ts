import { refitDispersion, sizes } from "./dispersion.ts";
import { activeState } from "./expectations.ts";
import { forgetOnsets } from "./onsets.ts";
import { learnPriors } from "./season-priors.ts";
import { shiftLevel } from "./shift-level.ts";
import type { WatchState } from "./watch-state.ts";

/** Weeks between refits. */
export const refitWeeks = 8;

/** Weeks an account must have been learned from to teach others. */
const fewestToTeach = 20;

/** And to teach them slopes: in less than a good year the season of all looks like a slope of all. */
const fewestForSlope = 72;

/** Learns dispersion, steps and the course of the year over the accounts, from what was seen so far. */
export function refit(state: WatchState): void {
  const teachers = Int32Array.from(state.learned.keys()).filter((a) => (state.learned[a] as number) >= fewestToTeach);
  for (const a of teachers) {
    const weekly = (state.eventSum[a] as number) / (state.learned[a] as number);
    state.dispersion.sizeClass[a] = sizes.filter((size) => weekly >= size).length;
  }
  refitDispersion(state.dispersion, teachers, state.open);
  state.members.forEach((all, s) => {
    const started = all.filter((a) => (state.learned[a] as number) > 0);
    const teaching = started.filter((a) => (state.learned[a] as number) >= fewestToTeach);
    const priors = state.priors[s] as WatchState["priors"][number];
    learnPriors(
      state.filters,
      priors,
      teaching.map((a) => activeState(state, a)),
      started,
      teaching.filter((a) => (state.learned[a] as number) >= fewestForSlope).map((a) => activeState(state, a)),
    );
  });
  for (const a of teachers) refitUnit(state, a);
}

/** Counts go on in a new unit when the old one is off by a fifth; possible onsets in the old one are forgotten. */
function refitUnit(state: WatchState, a: number): void {
  const [output, events] = [state.outputSum[a] as number, state.eventSum[a] as number];
  if (!(output > 0 && events > 0)) return;
  const change = Math.log(output / events / (state.unit[a] as number));
  if (Math.abs(change) < 0.2) return;
  state.unit[a] = output / events;
  shiftLevel(state, a, -change, 0);
  forgetOnsets(state.onsets, a);
}
