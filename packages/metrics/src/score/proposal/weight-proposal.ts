import { pairedRanking, type RankingDifference } from "../../grading/paired-ranking.ts";
import { rankWithinDates } from "../../grading/ranking.ts";
import { normalShareBelow } from "../../statistics/normal.ts";
import type { Component } from "../component.ts";
import { knownForecasts } from "../likelihood/forecast.ts";
import type { GateState } from "../likelihood/gate.ts";
import type { GateThen } from "../likelihood/gate-history.ts";
import type { OriginForecasts } from "../likelihood/rolling-origin.ts";
import type { Snapshots } from "../likelihood/snapshots.ts";
import { weightsOfFit } from "./weights-of-fit.ts";
import { wholeHundredths } from "./whole-hundredths.ts";

/** Whether other weights are proposed, and why not. */
export type ProposalState = "proposed" | "gate-closed" | "nothing-found" | "not-better" | "same";

/** Weights that outcomes speak for, beside today's. */
export interface WeightProposal {
  /** The week of the newest fit, whose end it was made at. */
  readonly week: number;
  readonly state: ProposalState;
  readonly gate: GateState;
  /** Distinct customers behind the outcomes that were known by then. */
  readonly churned: number;
  readonly retained: number;
  /** AUC within dates of fitted weights less that of today's, out of time; nulls while the gate is closed. */
  readonly ahead: RankingDifference;
  readonly weights: readonly ProposedWeight[];
}

/** One component's weight of 100 in all, today and as fitted; null while the gate is closed or where nothing was found. */
export interface ProposedWeight {
  readonly id: string;
  readonly today: number;
  readonly fitted: number | null;
}

/** What the score has of each component, as far as weights go. */
export type Weighed = Pick<Component, "id" | "good" | "weight">;

/**
 * Whether the weights of the newest fit should be put in place of today's: only where the gate stands open, and where weights
 * fitted each quarter would have ranked the customers of that quarter surely better than today's.
 *
 * Each quarter is scored with the weights of its own fit, which saw only outcomes known by then, and compared on its own
 * dates; both sides are unsmoothed scores from the same frozen reference, so that nothing differs but weights. Only
 * outcomes known at the newest fit count.
 *
 * @returns null before the first fit
 */
export function weightProposal(
  snapshots: Snapshots,
  forecasts: OriginForecasts,
  components: readonly Weighed[],
  gates: readonly GateThen[],
): WeightProposal | null {
  const week = Math.max(...forecasts.fits.keys());
  const [fit, gate] = [forecasts.fits.get(week), gates.find((each) => each.week === week)];
  if (!fit || !gate) return null;
  const today = components.map(({ weight }) => weight);
  const all = today.reduce((sum, weight) => sum + weight, 0);
  const ofHundred = wholeHundredths(today.map((weight) => weight / all));
  const { churned, retained } = gate;
  const about = { week, gate: gate.state, churned, retained };
  const beside = (fitted: readonly number[] | null) =>
    components.map(({ id }, k) => ({ id, today: ofHundred[k] as number, fitted: fitted?.[k] ?? null }));
  if (gate.state !== "likelihood") {
    return {
      ...about,
      state: "gate-closed",
      ahead: { difference: null, low: null, high: null },
      weights: beside(null),
    };
  }
  const fitted = weightsOfFit(fit, today);
  const ahead = aheadOf(snapshots, forecasts, components, week);
  return { ...about, state: stateOf(fitted, ofHundred, ahead), ahead, weights: beside(fitted) };
}

function stateOf(
  fitted: readonly number[] | null,
  today: readonly number[],
  { low }: RankingDifference,
): ProposalState {
  if (fitted === null) return "nothing-found";
  if (fitted.every((each, k) => each === today[k])) return "same";
  return low !== null && low > 0 ? "proposed" : "not-better";
}

/** How much better the weights of each quarter's own fit ranked than today's. */
function aheadOf(
  snapshots: Snapshots,
  forecasts: OriginForecasts,
  components: readonly Weighed[],
  week: number,
): RankingDifference {
  const { rows, place } = knownForecasts(snapshots, forecasts, week);
  const today = components.map(({ weight }) => weight);
  const [ours, fitted] = [new Float64Array(place.length), new Float64Array(place.length)];
  for (const [fitWeek, fit] of forecasts.fits) {
    const at = Int32Array.from(place.keys()).filter((i) => forecasts.fitWeek[place[i] as number] === fitWeek);
    const z = snapshots.standardised(
      at.map((i) => forecasts.row[place[i] as number] as number),
      fitWeek,
    );
    const weights = weightsOfFit(fit, today) ?? today;
    at.forEach((i, n) => {
      const shares = components.map(({ good }, k) =>
        normalShareBelow((good === "high" ? 1 : -1) * (z[n * components.length + k] as number)),
      );
      ours[i] = -weighedMean(shares, today);
      fitted[i] = -weighedMean(shares, weights);
    });
  }
  return pairedRanking(rankWithinDates(rows, fitted), rankWithinDates(rows, ours));
}

/** The score before smoothing, 0 to 1, over the components that can be said; 0.5 where none of those weighed can. */
function weighedMean(shares: readonly number[], weights: readonly number[]): number {
  let [sum, present] = [0, 0];
  shares.forEach((share, k) => {
    if (Number.isNaN(share)) return;
    sum += (weights[k] as number) * share;
    present += weights[k] as number;
  });
  return present > 0 ? sum / present : 0.5;
}
