import type { Facts } from "../columns.ts";
import type { History } from "../history/history.ts";
import { type ChurnDefinition, type ChurnSetting, churnOf, usualChurn } from "./churn/churn-definition.ts";
import { horizonFor } from "./horizon.ts";
import { type Likelihoods, toLikelihoods } from "./likelihood/likelihoods.ts";
import type { ScoreModel } from "./model.ts";
import { type ScoreBands, toScoreBands } from "./score-bands.ts";
import { type ScoreOptions, type Scores, toScores } from "./scores.ts";

/** Scores with the bands and likelihoods that follow from them. */
export interface AssessedScores {
  readonly scores: Scores;
  readonly bands: ScoreBands;
  readonly likelihoods: Likelihoods;
  readonly churn: ChurnDefinition;
  readonly models: readonly ScoreModel[];
}

/** How score and churn are set; the defaults when left out. */
export interface ScoreSettings {
  readonly score?: ScoreOptions;
  readonly churn?: ChurnSetting;
}

/**
 * Scores every account and week.
 *
 * @param hasOpenDrop - whether a drop alarm is open in a row of an account
 */
export function assessScores(
  history: History,
  facts: Facts,
  hasOpenDrop: (row: number, account: number) => boolean,
  settings: ScoreSettings,
): AssessedScores {
  const churn = churnOf(facts, settings.churn ?? usualChurn);
  const scores = toScores(history, { horizon: horizonFor(churn.windowWeeks), ...settings.score });
  const likelihoods = toLikelihoods(history, scores, { outcomes: facts.outcomes, churn });
  const bands = toScoreBands(scores, {
    start: history.start,
    hasOpenDrop: (row) => hasOpenDrop(row, history.account[row] as number),
    likelihoods,
  });
  return { scores, bands, likelihoods, churn, models: settings.score?.models ?? [] };
}
