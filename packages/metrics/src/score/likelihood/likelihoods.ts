import { reportedWeeks } from "../../bands/bands-table.ts";
import type { Columns } from "../../columns.ts";
import type { History } from "../../history/history.ts";
import type { ChurnDefinition } from "../churn/churn-definition.ts";
import { churnLabels } from "../churn/churn-labels.ts";
import type { Scores } from "../scores.ts";
import { fitWeekFor, forecast, knownForecasts } from "./forecast.ts";
import { type GateThen, gateHistory } from "./gate-history.ts";
import type { OriginForecasts } from "./rolling-origin.ts";
import { scoredRows, toSnapshots } from "./snapshots.ts";

/** What may be said of the chance of churn, and why. */
export interface Likelihoods {
  /** Chance of every row of the last 104 weeks; NaN where the gate was closed in its quarter, or nothing is said. */
  readonly chance: Float64Array;
  /** The churn rate that was known then. */
  readonly base: Float64Array;
  /** The gate at every fit, oldest first. */
  readonly gates: readonly GateThen[];
  /** Fits by the week in which they were made. */
  readonly fits: OriginForecasts["fits"];
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
  const gates = gateHistory(knownForecasts(snapshots, past, history.lastWeek), [...past.fits.keys()]);
  const open = new Set(gates.filter(({ state }) => state === "likelihood").map(({ week }) => week));
  if (open.size === 0) return { ...said, gates, fits: past.fits };
  const isShown = (week: number) => week > history.lastWeek - reportedWeeks && open.has(fitWeekFor(churn)(week));
  const shown = scoredRows(history, scores, isShown);
  const now = forecast(shown, scores, churn, { fits: past.fits });
  now.row.forEach((i, at) => {
    const row = shown.row[i] as number;
    said.chance[row] = now.chance[at] as number;
    said.base[row] = now.base[at] as number;
  });
  return { ...said, gates, fits: past.fits };
}
