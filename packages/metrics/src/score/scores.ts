import type { History } from "../history/history.ts";
import type { Component } from "./component.ts";
import { type CutShares, defaultCutShares, leastCoverage } from "./cuts.ts";
import { defaultComponents } from "./default-components.ts";
import { standingOf, standings } from "./eligibility.ts";
import { type Freeze, freezes } from "./freezes.ts";
import { type Horizon, horizonFor } from "./horizon.ts";
import { modelFor, type ScoreModel, weightsByModel } from "./model.ts";
import { sayMoves } from "./say-moves.ts";
import { type Scales, toScales } from "./scales.ts";
import { blend, shareOf } from "./shares.ts";
import { sinceFirstOutput } from "./since-first-output.ts";

/** How the score is set; the defaults when left out. */
export interface ScoreOptions {
  readonly components?: readonly Component[];
  readonly models?: readonly ScoreModel[];
  readonly cuts?: CutShares;
  readonly horizon?: Horizon;
}

/** The score of every row of the history, NaN where there is none, and all that it is made of. */
export interface Scores extends Scales {
  /** Place in `standings`. */
  readonly standing: Uint8Array;
  /** 0 to 100, smoothed: the sum of all points. */
  readonly score: Float64Array;
  /** Before smoothing. */
  readonly rawScore: Float64Array;
  /** Share of all weight that components present bear. */
  readonly coverage: Float64Array;
  /** Points of each component. */
  readonly points: readonly Float64Array[];
  /** What each component moved the score since `movedSince`. */
  readonly moves: readonly Float64Array[];
  /** What a new reference moved it, and components that appeared, vanished or weigh differently. */
  readonly referenceMove: Float64Array;
  readonly weightsMove: Float64Array;
  /** Row of the score that moves start from; -1 where there is none. */
  readonly movedSince: Int32Array;
  readonly freezes: readonly Freeze[];
  /** Place in `freezes`; -1 before the first. */
  readonly freezeOf: Int16Array;
  /** Place of the model in the list of models; their number for the one for everybody. */
  readonly modelOf: Uint8Array;
  readonly weights: readonly Float64Array[];
}

/** After so many weeks without a score, smoothing starts anew. */
const longestGap = 4;

/** Scores every account and week, each from what was known in that week (see docs/score.md). */
export function toScores(history: History, options: ScoreOptions = {}): Scores {
  const { components = defaultComponents, models = [], cuts = defaultCutShares } = options;
  const scales = toScales(history, components, options.horizon ?? horizonFor(26));
  const weights = weightsByModel(components, models);
  const modelOf = modelsOfRows(history, models);
  const weightsAt = (row: number) => weights[modelOf[row] as number] as Float64Array;
  const made = freezes(history, scales, weightsAt, cuts);
  const nans = () => new Float64Array(history.rows).fill(Number.NaN);
  const scores: Scores = {
    ...scales,
    standing: standingOf(history),
    score: nans(),
    rawScore: nans(),
    coverage: nans(),
    points: components.map(nans),
    moves: components.map(nans),
    referenceMove: nans(),
    weightsMove: nans(),
    movedSince: new Int32Array(history.rows).fill(-1),
    freezes: made,
    freezeOf: freezesOfRows(history, made),
    modelOf,
    weights,
  };
  for (let a = 0; a < history.accountIds.length; a++) scoreAccount(scores, history, a);
  return scores;
}

function modelsOfRows(history: History, models: readonly ScoreModel[]): Uint8Array {
  const since = sinceFirstOutput(history);
  return since.length === 0
    ? new Uint8Array()
    : Uint8Array.from(since, (weeks, row) =>
        modelFor(models, history.accounts.segment[history.account[row] as number] ?? null, weeks),
      );
}

function freezesOfRows(history: History, made: readonly Freeze[]): Int16Array {
  const ofWeek = new Map<number, number>();
  let latest = -1;
  for (let week = history.firstWeek; week <= history.lastWeek; week++) {
    if (made[latest + 1]?.reference.week === week) latest++;
    ofWeek.set(week, latest);
  }
  return Int16Array.from(history.week, (week) => ofWeek.get(week) ?? -1);
}

function scoreAccount(scores: Scores, history: History, account: number): void {
  const scored = standings.indexOf("scored");
  const smoothed = new Float64Array(scores.components.length);
  let before = -1;
  for (let row = history.start[account] as number; row < (history.start[account + 1] as number); row++) {
    if (scores.standing[row] !== scored || scores.freezeOf[row] === -1) continue;
    if (before >= 0 && row - before > longestGap + 1) before = -1;
    if (before < 0) smoothed.fill(Number.NaN);
    if (scoreRow(scores, smoothed, row, before)) before = row;
  }
}

/** Scores one row and says what moved it; false where too little can be said for a number. */
function scoreRow(scores: Scores, smoothed: Float64Array, row: number, before: number): boolean {
  const weights = scores.weights[scores.modelOf[row] as number] as Float64Array;
  const shares = shareOf(scores, row, row);
  let present = 0;
  let all = 0;
  let raw = 0;
  for (let k = 0; k < weights.length; k++) {
    all += weights[k] as number;
    if (Number.isNaN(shares[k] as number)) continue;
    present += weights[k] as number;
    raw += (weights[k] as number) * (shares[k] as number);
  }
  scores.coverage[row] = present / all;
  if (!(present / all >= leastCoverage)) return false;
  scores.rawScore[row] = (100 * raw) / present;
  if (before >= 0) sayMoves(scores, smoothed, shares, row, before, present);
  let score = 0;
  for (let k = 0; k < weights.length; k++) {
    smoothed[k] = blend(shares[k] as number, smoothed[k] as number);
    const points = (100 * (weights[k] as number) * (smoothed[k] as number)) / present;
    (scores.points[k] as Float64Array)[row] = points;
    if (!Number.isNaN(points)) score += points;
  }
  scores.score[row] = score;
  return true;
}
