import { reportedWeeks } from "../../bands/bands-table.ts";
import type { Columns } from "../../columns.ts";
import type { History } from "../../history/history.ts";
import type { ChurnDefinition } from "../churn/churn-definition.ts";
import { churnLabels } from "../churn/churn-labels.ts";
import { type WeightProposal, weightProposal } from "../proposal/weight-proposal.ts";
import type { Scores } from "../scores.ts";
import type { LikelihoodFit } from "./fit-likelihood.ts";
import { fitWeekFor, forecast, type KnownForecasts, knownForecasts } from "./forecast.ts";
import { type GateThen, gateHistory } from "./gate-history.ts";
import { scoredRows, toSnapshots } from "./snapshots.ts";

/** What may be said of the chance of churn, and why. */
export interface Likelihoods {
  /** Chance of every row of the last 104 weeks; NaN where the gate was closed in its quarter, or nothing is said. */
  readonly chance: Float64Array;
  /** The churn rate that was known then. */
  readonly base: Float64Array;
  /** The gate at every fit, oldest first. */
  readonly gates: readonly GateThen[];
  /** What was fitted, by the week of the fit. */
  readonly fits: ReadonlyMap<number, LikelihoodFit>;
  /** Every forecast whose outcome is known by the report week. */
  readonly known: KnownForecasts;
  /** Weights that outcomes speak for; null before the first fit. */
  readonly proposal: WeightProposal | null;
}

/** Forecasts churn by rolling origin and lets through what the gate of each quarter allows. */
export function toLikelihoods(
  history: History,
  scores: Scores,
  { outcomes, churn }: { readonly outcomes: Columns; readonly churn: ChurnDefinition },
): Likelihoods {
  const snapshots = toSnapshots(history, scores, churnLabels(history, outcomes, churn), churn);
  const past = forecast(snapshots, scores, churn);
  const said = {
    chance: new Float64Array(history.rows).fill(Number.NaN),
    base: new Float64Array(history.rows).fill(Number.NaN),
  };
  const known = knownForecasts(snapshots, past, history.lastWeek);
  const gates = gateHistory(known, [...past.fits.keys()]);
  const open = new Set(gates.filter(({ state }) => state === "likelihood").map(({ week }) => week));
  const proposal = weightProposal(snapshots, past, scores.components, gates);
  if (open.size === 0) return { ...said, gates, fits: past.fits, known, proposal };
  const isShown = (week: number) => week > history.lastWeek - reportedWeeks && open.has(fitWeekFor(churn)(week));
  const shown = scoredRows(history, scores, isShown);
  const now = forecast(shown, scores, churn, { fits: past.fits });
  now.row.forEach((i, at) => {
    const row = shown.row[i] as number;
    said.chance[row] = now.chance[at] as number;
    said.base[row] = now.base[at] as number;
  });
  return { ...said, gates, fits: past.fits, known, proposal };
}
