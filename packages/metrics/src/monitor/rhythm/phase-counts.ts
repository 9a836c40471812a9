import { passWeek } from "./pass-week.ts";
import { logLikelihood, offFrom, offMean, onFrom, phasePlaces, type Rhythm } from "./rhythm.ts";

/** Weeks of an account's past, oldest first; a count is NaN where the week tells nothing. */
export interface PastWeeks {
  readonly counts: readonly number[];
  /** Added to every log mean. */
  readonly offsets: readonly number[];
}

/** Weeks fade by this much a week, so that the rhythm follows the account. */
export const fading = 0.99;

/** What the weeks say of the phases under a rhythm, filled by `countPhases`. */
export interface PhaseCounts {
  /** Chance of each week to have been on. */
  on: Float64Array;
  /** How often each week of a phase was its last, and how often it could have been. */
  readonly ended: Float64Array;
  readonly atRisk: Float64Array;
}

export const phaseCounts: PhaseCounts = {
  on: new Float64Array(0),
  ended: new Float64Array(phasePlaces),
  atRisk: new Float64Array(phasePlaces),
};

/** However unlikely a week is in one phase, it may be that phase: odd weeks are no proof. */
const leastShare = 1e-6;

let forward = new Float64Array(0);
let onShare = new Float64Array(0);
let offShare = new Float64Array(0);
const backward = new Float64Array(phasePlaces);
const next = new Float64Array(phasePlaces);

/** Forward and backward through the past (Baum and Welch 1970): fills `phaseCounts`. */
export function countPhases(rhythm: Rhythm, past: PastWeeks): void {
  const weeks = past.counts.length;
  if (forward.length < weeks * phasePlaces) {
    forward = new Float64Array(weeks * phasePlaces);
    onShare = new Float64Array(weeks);
    offShare = new Float64Array(weeks);
    phaseCounts.on = new Float64Array(weeks);
  }
  goForward(rhythm, past);
  goBackward(rhythm, weeks);
}

function goForward(rhythm: Rhythm, { counts, offsets }: PastWeeks): void {
  let before: Float64Array = backward.fill(1 / phasePlaces);
  for (let week = 0; week < counts.length; week++) {
    const after = forward.subarray(week * phasePlaces, (week + 1) * phasePlaces);
    passWeek(rhythm.ends, before, after);
    setShares(rhythm, week, counts[week] as number, offsets[week] as number);
    let sum = 0;
    for (let i = 0; i < phasePlaces; i++) {
      after[i] = (after[i] as number) * ((i < offFrom ? onShare[week] : offShare[week]) as number);
      sum += after[i] as number;
    }
    for (let i = 0; i < phasePlaces; i++) after[i] = (after[i] as number) / sum;
    onShare[week] = (onShare[week] as number) / sum;
    offShare[week] = (offShare[week] as number) / sum;
    before = after;
  }
}

function setShares(rhythm: Rhythm, week: number, count: number, offset: number): void {
  onShare[week] = 1;
  offShare[week] = 1;
  if (Number.isNaN(count)) return;
  const onMean = Math.exp(rhythm.level + offset);
  const on = logLikelihood(count, onMean, rhythm.k);
  const off = logLikelihood(count, offMean(rhythm, onMean), rhythm.k);
  onShare[week] = Math.max(leastShare, Math.exp(on - Math.max(on, off)));
  offShare[week] = Math.max(leastShare, Math.exp(off - Math.max(on, off)));
}

function goBackward({ ends }: Rhythm, weeks: number): void {
  const { on, ended, atRisk } = phaseCounts;
  backward.fill(1);
  ended.fill(0);
  atRisk.fill(0);
  let weight = 1;
  for (let week = weeks - 1; week >= 0; week--) {
    const from = week * phasePlaces;
    let chance = 0;
    for (let i = 0; i < offFrom; i++) chance += (forward[from + i] as number) * (backward[i] as number);
    on[week] = chance;
    if (week === 0) return;
    for (let i = 0; i < phasePlaces; i++) {
      next[i] = (backward[i] as number) * ((i < offFrom ? onShare[week] : offShare[week]) as number);
    }
    weight *= fading;
    for (let i = 0; i < phasePlaces; i++) {
      const end = ends[i] as number;
      const isLast = i === offFrom - 1 || i === phasePlaces - 1;
      const ending = end * (next[i < offFrom ? offFrom : onFrom] as number);
      const going = (1 - end) * (next[isLast ? i : i + 1] as number);
      const here = weight * (forward[from - phasePlaces + i] as number);
      ended[i] = (ended[i] as number) + here * ending;
      atRisk[i] = (atRisk[i] as number) + here * (ending + going);
      backward[i] = ending + going;
    }
  }
}
