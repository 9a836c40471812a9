import { isoDate, mondayOf } from "@vitals/tables";
import { bandReason } from "../bands/band-reason.ts";
import { nullable } from "../columns.ts";
import type { NumberFormat } from "../definition.ts";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import type { Cuts } from "../score/cuts.ts";
import type { Freeze } from "../score/freezes.ts";
import { healthierThan, healthyDeviations } from "../score/reference.ts";
import type { Scores } from "../score/scores.ts";
import { type ExplainedLikelihood, explainLikelihood } from "./explain-likelihood.ts";

/** One component of a score, from its raw number to its points; null where it cannot be said. */
export interface ExplainedComponent {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly format: NumberFormat;
  readonly good: "high" | "low";
  readonly raw: number | null;
  /** How `raw`, called x, is put on its scale. */
  readonly scale: string;
  readonly scaled: number | null;
  readonly middle: number | null;
  readonly deviation: number | null;
  /** Deviations from the middle, towards healthy, at most three. */
  readonly z: number | null;
  /** Share of the fleet that it is healthier than. */
  readonly share: number | null;
  /** The smoothed share of the score before; null where smoothing starts. */
  readonly before: number | null;
  readonly smoothed: number | null;
  readonly weight: number;
  readonly points: number | null;
}

/** The arithmetic of one score. */
export interface ExplainedScore {
  /** Null where there is none; `band` says why. */
  readonly score: number | null;
  readonly rawScore: number | null;
  readonly coverage: number | null;
  readonly model: string;
  readonly components: readonly ExplainedComponent[];
  /** What the account is compared with; null before there is enough. */
  readonly reference: { readonly week: string; readonly rows: number; readonly cuts: Cuts } | null;
  /** Monday of the score before, and what it was. */
  readonly since: { readonly week: string; readonly score: number } | null;
  /** Why it has its band. */
  readonly band: string;
  /** Null while no chance may be said of the week. */
  readonly likelihood: ExplainedLikelihood | null;
}

/** Takes the score of one row apart, with every number that goes into it. */
export function explainScore(history: History, scored: AssessedScores, row: number): ExplainedScore {
  const { scores, models } = scored;
  const freeze = scores.freezes[scores.freezeOf[row] as number];
  const before = scores.movedSince[row] as number;
  const dayOf = (week: number) => isoDate(mondayOf(week));
  return {
    score: nullable(scores.score[row] as number),
    rawScore: nullable(scores.rawScore[row] as number),
    coverage: nullable(scores.coverage[row] as number),
    model: models[scores.modelOf[row] as number]?.name ?? "everybody",
    components: freeze ? componentsOf(scores, freeze, row) : [],
    reference: freeze ? { week: dayOf(freeze.reference.week), rows: freeze.reference.rows, cuts: freeze.cuts } : null,
    since: before < 0 ? null : { week: dayOf(history.week[before] as number), score: scores.score[before] as number },
    band: bandReason(history, scored, row),
    likelihood: explainLikelihood(history, scored, row),
  };
}

/** Components with a weight, in reading order. */
function componentsOf(scores: Scores, { reference }: Freeze, row: number): ExplainedComponent[] {
  const weights = scores.weights[scores.modelOf[row] as number] as Float64Array;
  const now = smoothedShares(scores, row);
  const then = smoothedShares(scores, scores.movedSince[row] as number);
  return scores.components
    .map(({ id, title, unit, format, good, scale }, k) => {
      const scaled = scores.scaled[k]?.[row] as number;
      return {
        ...{ id, title, unit, format, good },
        raw: nullable(scores.raw[k]?.[row] as number),
        scale: scale.says,
        scaled: nullable(scaled),
        middle: nullable(reference.middle[k] as number),
        deviation: nullable(reference.deviation[k] as number),
        z: nullable(healthyDeviations(reference, k, scaled, good)),
        share: nullable(healthierThan(reference, k, scaled, good)),
        before: nullable(then[k] as number),
        smoothed: nullable(now[k] as number),
        weight: weights[k] as number,
        points: nullable(scores.points[k]?.[row] as number),
      };
    })
    .filter(({ weight }) => weight > 0);
}

/** Smoothed shares of a row, back from its points; NaN where there are none. */
function smoothedShares({ points, weights, modelOf, coverage, components }: Scores, row: number): number[] {
  if (row < 0) return components.map(() => Number.NaN);
  const own = weights[modelOf[row] as number] as Float64Array;
  const present = (coverage[row] as number) * own.reduce((sum, weight) => sum + weight, 0);
  return points.map((column, k) => ((column[row] as number) * present) / (100 * (own[k] as number)));
}
