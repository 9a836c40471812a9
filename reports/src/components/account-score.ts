import type { Weekly } from "./account-file.js";

/** An account's score over 104 weeks, what it is made of in the report week, and what moved it. */
export interface AccountScore {
  /** The set of weights that holds for it; null where it has no row in the report week. */
  readonly model: string | null;
  readonly weeks: Weekly;
  /** Where yellow and green begin; null where bands do not come from the score. */
  readonly yellowFrom: Weekly;
  readonly greenFrom: Weekly;
  /** Null where there is no score in the report week; the band's reason says why. */
  readonly now: ScoreNow | null;
  /** Over the last week and over four, as far as the scores reach back without a longer gap. */
  readonly moves: readonly ScoreMove[];
}

export interface ScoreNow {
  readonly score: number;
  /** What it would be if everything missing were at its worst, and at its best. */
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  /** The chance of losing it, as people say it: `about 1 in 8`; null while the gate is closed. */
  readonly chance: string | null;
  /** Every component that bears weight, in reading order. */
  readonly components: readonly ComponentNow[];
}

export interface ComponentNow {
  readonly id: string;
  /** In its own unit. */
  readonly value: number | null;
  /** Of a hundred, before the weight of what is missing is spread. */
  readonly weight: number;
  /** Null where it cannot be said. */
  readonly points: number | null;
}

/** What moved the score between two weeks: `change` is the sum of all the others. */
export interface ScoreMove {
  readonly weeks: 1 | 4;
  /** Monday of the earlier week. */
  readonly since: number;
  /** The score then. */
  readonly before: number;
  readonly change: number;
  /** What nine in ten of its changes over as many weeks stayed below; null where that is not known. */
  readonly usual: number | null;
  readonly components: readonly { readonly id: string; readonly points: number; readonly valueBefore: number | null }[];
  readonly reference: number;
  readonly weights: number;
}
