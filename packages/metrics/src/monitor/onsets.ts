import { type LevelFilters, slopeTerm, stateSize } from "./level-filters.ts";
import { courseTerms } from "./year-course.ts";

/** Weeks back to which a drop's beginning is looked for. */
export const onsetWeeks = 16;

/** Forecasters of an onset: nothing changed, four shapes of drop, and back at the level before a rise. */
export const forecasters = 6;
export const backForecaster = forecasters - 1;

/** Week of an empty place. */
export const none = -0x7fffffff;

/** Possible beginnings of a drop, `onsetWeeks` places for each account; a place is `account * onsetWeeks + week % onsetWeeks`. */
export interface Onsets {
  readonly week: Int32Array;
  /** The account's state before the onset. */
  readonly frozen: Float64Array;
  /** For each forecaster its level against the frozen one, the variance of that, and log-likelihood. */
  readonly level: Float64Array;
  readonly variance: Float64Array;
  readonly likelihood: Float64Array;
  /** The way back to before a rise, NaN for none. */
  readonly back: Float64Array;
  /** Output over expectation in the latest week. */
  readonly share: Float64Array;
}

export function emptyOnsets(accounts: number): Onsets {
  const places = accounts * onsetWeeks;
  return {
    week: new Int32Array(places).fill(none),
    frozen: new Float64Array(places * stateSize),
    level: new Float64Array(places * forecasters),
    variance: new Float64Array(places * forecasters),
    likelihood: new Float64Array(places * forecasters),
    back: new Float64Array(places),
    share: new Float64Array(places),
  };
}

export function forgetOnsets({ week }: Onsets, account: number): void {
  week.fill(none, account * onsetWeeks, (account + 1) * onsetWeeks);
}

/**
 * Opens an onset at a week from the account's state before it; `back` is the way back to before a rise, on the log
 * scale, NaN for none.
 */
export function openOnset(
  onsets: Onsets,
  { mean }: LevelFilters,
  account: number,
  state: number,
  week: number,
  variance: number,
  back: number,
): void {
  const place = account * onsetWeeks + (week % onsetWeeks);
  onsets.week[place] = week;
  const from = state * stateSize;
  for (let j = 0; j < stateSize; j++) onsets.frozen[place * stateSize + j] = mean[from + j] as number;
  const first = place * forecasters;
  onsets.level.fill(0, first, first + forecasters);
  onsets.variance.fill(variance, first, first + forecasters);
  onsets.likelihood.fill(0, first, first + forecasters);
  onsets.back[place] = back;
  onsets.likelihood[first + backForecaster] = Number.NEGATIVE_INFINITY;
}

/** Log of the mean that the frozen state expects of a week. */
export function expectedBy({ frozen }: Onsets, place: number, course: Float64Array, at: number, since: number): number {
  const from = place * stateSize;
  let eta = (frozen[from] as number) + ((frozen[from + slopeTerm] as number) * since) / 52;
  for (let i = 0; i < courseTerms; i++) eta += (frozen[from + 1 + i] as number) * (course[at + i] as number);
  return eta;
}

/** Writes the frozen state of an onset back as an account's state, moved on to a week. */
export function restore(
  { mean }: LevelFilters,
  { frozen, week }: Onsets,
  place: number,
  state: number,
  now: number,
): void {
  const [from, to] = [place * stateSize, state * stateSize];
  for (let j = 0; j < stateSize; j++) mean[to + j] = frozen[from + j] as number;
  const since = now - (week[place] as number);
  mean[to] = (mean[to] as number) + ((frozen[from + slopeTerm] as number) * since) / 52;
}
