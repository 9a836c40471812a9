import { isoDate, mondayOf } from "@vitals/tables";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import { referenceRows } from "../score/freezes.ts";
import { fitWeekFor } from "../score/likelihood/forecast.ts";
import { freezeReference, healthyDeviations } from "../score/reference.ts";

/** One component of a chance: how far it is from the middle, times what the fit found that to be worth. */
export interface ExplainedTerm {
  readonly id: string;
  readonly title: string;
  /** Deviations from the middle; above it is above 0, whichever way is good. Missing counts as 0. */
  readonly z: number;
  readonly coefficient: number;
}

/** The arithmetic of one chance of churn. */
export interface ExplainedLikelihood {
  /** Monday of the week in which it was fitted. */
  readonly fitWeek: string;
  /** Account-weeks with a known outcome that it was fitted from, and how many of them churned. */
  readonly rows: number;
  readonly churned: number;
  readonly intercept: number;
  readonly terms: readonly ExplainedTerm[];
  /** Intercept and all products together; the chance is 1 / (1 + exp(-logOdds)). */
  readonly logOdds: number;
  readonly chance: number;
  readonly base: number;
}

/** Takes the chance of one row apart; null while none may be said of it. */
export function explainLikelihood(
  history: History,
  { scores, likelihoods, churn }: AssessedScores,
  row: number,
): ExplainedLikelihood | null {
  const chance = likelihoods.chance[row] as number;
  const fitWeek = fitWeekFor(churn)(history.week[row] as number);
  const fit = likelihoods.fits.get(fitWeek);
  if (Number.isNaN(chance) || !fit) return null;
  const reference = freezeReference(fitWeek, referenceRows(history, fitWeek), scores);
  const terms = scores.components.map(({ id, title }, k) => ({
    ...{ id, title },
    z: healthyDeviations(reference, k, scores.scaled[k]?.[row] as number, "high") || 0,
    coefficient: fit.coefficients[k] as number,
  }));
  return {
    fitWeek: isoDate(mondayOf(fitWeek)),
    rows: fit.rows,
    churned: fit.churned,
    intercept: fit.intercept,
    terms,
    logOdds: terms.reduce((sum, { z, coefficient }) => sum + z * coefficient, fit.intercept),
    chance,
    base: likelihoods.base[row] as number,
  };
}
