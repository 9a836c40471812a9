import { widened } from "../negative-binomial.ts";
import { isCountedWeek } from "../verdicts.ts";
import type { WatchState } from "../watch-state.ts";
import { courseTerms } from "../year-course.ts";
import { type DropSums, emptyDropSums } from "./drop-sums.ts";
import { fitRhythm, startRhythm } from "./fit-rhythm.ts";
import { type Forecaster, foretellPhase, newForecaster, type RhythmWeek, skipWeek } from "./forecaster.ts";
import type { PastWeeks } from "./phase-counts.ts";
import type { Rhythm } from "./rhythm.ts";

/** An account whose rhythm is learned, and judged by when it foretells its weeks better than a steady level does. */
export interface RhythmAccount {
  readonly rhythm: Rhythm;
  readonly own: Forecaster;
  readonly drops: DropSums;
  /** Pauses that ended, older ones for less. */
  pauses: number;
  /** Units of output per count, as when the rhythm was fitted. */
  unit: number;
  /** Log of how much better it foretold the weeks than a steady level; old weeks fade. */
  advantage: number;
  /** Whether the account is judged by it. */
  isFollowed: boolean;
  /** Whether the sum over drops reached what is asked in the latest week. */
  isEnough: boolean;
  /** Sum of what weeks say for a drop, never below nothing (Page 1954), and the row where it last began. */
  sinceOnset: number;
  onsetRow: number;
  /** Changes that became normal: weeks before the row are read as if they had been so. */
  readonly shifts: { readonly row: number; readonly by: number }[];
}

/** Weeks a rhythm is learned from at most, and those before now that it is not yet learned from. */
const longestPast = 130;
const quarantine = 8;

/** Rounds of fitting at first, and every time after. */
const firstRounds = 12;
const laterRounds = 3;

/** Weeks that are replayed to know the phase. */
const replayed = 40;

export function startRhythmAccount(state: WatchState, a: number, end: number): RhythmAccount {
  const unit = state.unit[a] as number;
  const past = pastOf(state, a, end, { unit, shifts: [] });
  const rhythm = startRhythm(past);
  const pauses = fitRhythm(rhythm, past, firstRounds);
  const account: RhythmAccount = {
    ...{ rhythm, unit, own: newForecaster(0, 0), drops: emptyDropSums(), shifts: [] },
    ...{ pauses, advantage: 0, isFollowed: false, isEnough: false, sinceOnset: 0, onsetRow: -1 },
  };
  settle(state, a, account, end, end);
  return account;
}

/** Learns the rhythm anew from all but the last weeks before a row. */
export function refitRhythmAccount(state: WatchState, a: number, account: RhythmAccount, end: number): void {
  const change = Math.log(account.unit / (state.unit[a] as number));
  account.unit = state.unit[a] as number;
  for (const forecaster of account.drops.forecasters) forecaster.level += change;
  account.pauses = fitRhythm(account.rhythm, pastOf(state, a, end - quarantine, account), laterRounds);
  settle(state, a, account, end - quarantine, end);
}

/** The account's own weeks before a row. */
function pastOf(state: WatchState, a: number, end: number, account: Pick<RhythmAccount, "unit" | "shifts">): PastWeeks {
  const counts: number[] = [];
  const offsets: number[] = [];
  for (let row = Math.max(state.history.start[a] as number, end - longestPast); row < end; row++) {
    const tells = tellsOfRhythm(state, row);
    counts.push(tells ? rhythmCount(state, row, account) : Number.NaN);
    offsets.push(tells ? rhythmOffset(state, row, account) : 0);
  }
  return { counts, offsets };
}

/** Whether a row may teach the rhythm: a counted week that is no year's end. */
function tellsOfRhythm({ verdict, eta, course, history }: WatchState, row: number): boolean {
  const at = ((history.week[row] as number) - history.firstWeek) * courseTerms;
  return (
    isCountedWeek(verdict[row] as number) && !Number.isNaN(eta[row] as number) && course[at + courseTerms - 1] !== 1
  );
}

export function rhythmCount({ history }: WatchState, row: number, { unit }: Pick<RhythmAccount, "unit">): number {
  return Math.max(0, (history.weekly.output[row] as number) / unit);
}

/** Log of the factor by which the time of the year, the fleet and changes since then move a row's level. */
export function rhythmOffset(state: WatchState, row: number, { shifts }: Pick<RhythmAccount, "shifts">): number {
  const level = (state.level[row] as number) - Math.log(state.rowUnit[row] as number);
  let offset = (state.eta[row] as number) - level + sureIndex(state, row);
  for (const shift of shifts) if (row < shift.row) offset -= shift.by;
  return offset;
}

/** The part of the fleet's index that is beyond two standard errors: where all come in bursts, the rest is their chance. */
function sureIndex({ index, indexVariance }: WatchState, row: number): number {
  const value = index[row] as number;
  return Math.sign(value) * Math.max(0, Math.abs(value) - 2 * Math.sqrt(indexVariance[row] as number));
}

/** Replays the latest weeks to know the phase; the level moves only in those that the rhythm was not learned from. */
function settle(state: WatchState, a: number, account: RhythmAccount, learnedTo: number, end: number): void {
  const { rhythm, own } = account;
  const unsure = (1 / rhythm.k + Math.exp(-rhythm.level)) / 20 + 0.003;
  const week: RhythmWeek = { count: 0, offset: 0, k: rhythm.k };
  Object.assign(own, { level: rhythm.level, variance: unsure });
  own.chance.fill(1 / own.chance.length);
  for (let row = Math.max(state.history.start[a] as number, end - replayed); row < end; row++) {
    if (!tellsOfRhythm(state, row)) {
      skipWeek(own, rhythm);
      continue;
    }
    week.count = rhythmCount(state, row, account);
    week.offset = rhythmOffset(state, row, account);
    week.k = widened(rhythm.k, own.variance);
    foretellPhase(own, rhythm, week, 0);
    if (row < learnedTo) Object.assign(own, { level: rhythm.level, variance: unsure });
  }
}
