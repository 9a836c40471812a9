import type { Facts } from "../columns.ts";
import type { BootstrapInterval } from "../grading/account-bootstrap.ts";
import { areaUnderCurve } from "../grading/area-under-curve.ts";
import type { GradedRows } from "../grading/graded-rows.ts";
import { outcomeCounts } from "../grading/outcome-counts.ts";
import { pairedDifference } from "../grading/paired-difference.ts";
import { rankWithinDates } from "../grading/ranking.ts";
import { type SuspiciousColumn, suspiciousColumns } from "../grading/suspicious-columns.ts";
import { toHistory } from "../history/history.ts";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";
import { churnLabels } from "../score/churn/churn-labels.ts";
import { horizonFor } from "../score/horizon.ts";
import { forecast, knownForecasts } from "../score/likelihood/forecast.ts";
import { type GateThen, gateHistory } from "../score/likelihood/gate-history.ts";
import { type LikelihoodPriors, priorsToCompare } from "../score/likelihood/likelihood-options.ts";
import { toSnapshots } from "../score/likelihood/snapshots.ts";
import { type WeightProposal, weightProposal } from "../score/proposal/weight-proposal.ts";
import { type ScoreOptions, type Scores, toScores } from "../score/scores.ts";
import type { Competitor } from "./competitor.ts";
import { type Grades, gradesOf } from "./measures.ts";
import { pace } from "./pace.ts";
import { type Part, partsOf } from "./parts.ts";

/** How today's definitions would have done, had they been in force all along. */
export interface Backtest {
  readonly churn: ChurnDefinition;
  /** Account-weeks with a forecast and a known outcome, and distinct accounts behind them. */
  readonly rows: number;
  readonly churned: number;
  readonly retained: number;
  /** Share of the rows that churned. */
  readonly base: number;
  /** First and last week graded; NaN of no rows. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly grades: readonly Grades[];
  /** AUC within dates of each competitor less that of the first, with its interval; in the order of `grades`. */
  readonly ahead: readonly BootstrapInterval[];
  readonly parts: readonly Part[];
  /** The gate of the blended likelihood, quarter by quarter. */
  readonly gates: readonly GateThen[];
  /** Weights that outcomes speak for; null before the first fit. */
  readonly proposal: WeightProposal | null;
  /** Components that alone rank outcomes better than usage can: made with the outcome at hand, most likely. */
  readonly suspicions: readonly Suspicion[];
}

/** A component that looks as if it had seen the outcome. */
export interface Suspicion extends SuspiciousColumn {
  readonly id: string;
  readonly title: string;
}

export interface BacktestOptions extends ScoreOptions {
  readonly churn: ChurnDefinition;
  readonly draws?: number;
}

/** Draws times rows that an interval may cost. */
const affordable = 6e6;

/**
 * Replays the score and the likelihood over history by rolling origin, and grades them against what happened.
 *
 * Everything said of a week was computed from it and the weeks before: references and fits are those of its quarter. All
 * competitors are graded on the same rows, those that had a fit and whose window has closed.
 */
export function backtest(facts: Facts, options: BacktestOptions): Backtest {
  const history = toHistory(facts);
  const { churn } = options;
  const horizon = options.horizon ?? horizonFor(churn.windowWeeks);
  const scores = toScores(history, { ...options, horizon });
  const snapshots = toSnapshots(history, scores, churnLabels(history, facts.outcomes, churn), churn);
  const blend = forecast(snapshots, scores, churn);
  const known = knownForecasts(snapshots, blend, history.lastWeek);
  const { rows } = known;
  const at = (column: Float64Array, sign = 1) => Float64Array.from(known.row, (row) => sign * (column[row] as number));
  const chanceOf = (priors: LikelihoodPriors) => {
    const { chance } = forecast(snapshots, scores, churn, { priors });
    return Float64Array.from(known.place, (i) => chance[i] as number);
  };
  const stated = (id: string, title: string, chance: Float64Array): Competitor => ({ id, title, risk: chance, chance });
  const competitors: Competitor[] = [
    { id: "score", title: "the score as configured", risk: at(scores.score, -1) },
    { id: "pace", title: "a one-line floor: output over pause", risk: at(pace(history, horizon), -1) },
    stated("defaults", "the score's weights, slope fitted", chanceOf(priorsToCompare.defaults)),
    stated("fitted", "weights fitted from outcomes alone", chanceOf(priorsToCompare.fitted)),
    stated("blend", "the likelihood: weights and outcomes blended", known.chance),
  ];
  const draws =
    options.draws ?? Math.max(100, Math.min(1000, Math.floor(affordable / Math.max(1, rows.churned.length))));
  const gates = gateHistory(known, [...blend.fits.keys(), history.lastWeek]);
  return {
    churn,
    rows: rows.churned.length,
    ...outcomeCounts(rows),
    base: rows.churned.reduce((sum, each) => sum + each, 0) / rows.churned.length,
    firstWeek: Math.min(...rows.date),
    lastWeek: Math.max(...rows.date),
    grades: competitors.map((each) => gradesOf(rows, each, { draws })),
    ahead: aheadOfFirst(rows, competitors, draws),
    parts: partsOf(rows, competitors, (a) => history.accounts.segment[a] ?? null),
    gates,
    proposal: weightProposal(snapshots, blend, scores.components, gates),
    suspicions: suspicionsOf(rows, scores, known.row),
  };
}

function aheadOfFirst(rows: GradedRows, competitors: readonly Competitor[], draws: number): BootstrapInterval[] {
  const [first, ...others] = competitors.map(({ risk }) => rankWithinDates(rows, risk));
  const none = { estimate: 0, low: 0, median: 0, high: 0, draws };
  return [
    none,
    ...others.map((each) =>
      pairedDifference(
        rows,
        (times) => areaUnderCurve(each, times),
        (times) => areaUnderCurve(first as NonNullable<typeof first>, times),
        { draws },
      ),
    ),
  ];
}

function suspicionsOf(rows: GradedRows, { components, raw }: Scores, at: Int32Array): Suspicion[] {
  const numbers = new Float64Array(at.length * components.length);
  at.forEach((row, i) => {
    raw.forEach((values, k) => {
      numbers[i * components.length + k] = values[row] as number;
    });
  });
  return suspiciousColumns(rows, numbers, components.length).map((found) => {
    const { id, title } = components[found.column] as Scores["components"][number];
    return { ...found, id, title };
  });
}
