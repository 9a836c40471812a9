import { mondayOf } from "@vitals/tables";
import { alarmsTable } from "./alarms-table.ts";
import { assessedFacts } from "./assessed-facts.ts";
import { withAnswers } from "./bands/answered-bands.ts";
import { bandsTable } from "./bands/bands-table.ts";
import { openDrops } from "./bands/open-drops.ts";
import { startBenchmarksTable } from "./benchmark/benchmarks-table.ts";
import { catalog } from "./catalog.ts";
import type { AssessOptions, Facts, Health } from "./columns.ts";
import { definitionsTable } from "./definitions/definitions-table.ts";
import { rowOf } from "./history/grid.ts";
import { type History, toHistory } from "./history/history.ts";
import type { Checkpoint } from "./monitor/checkpoint/checkpoint.ts";
import { type Watched, watchOn } from "./monitor/watch.ts";
import { noticesTable } from "./notices-table.ts";
import { portfolioTable } from "./portfolio/portfolio-table.ts";
import { weeksSinceEvent } from "./portfolio/status.ts";
import { anew, type Recall } from "./recall.ts";
import { assessCard } from "./report-card/assess-card.ts";
import { assessScores } from "./score/assess-scores.ts";
import { gatesTable } from "./score/gates-table.ts";
import { calibrationBinsTable } from "./score/likelihood/calibration-bins-table.ts";
import { movesTable } from "./score/moves-table.ts";
import { weightProposalsTable } from "./score/proposal/weight-proposals-table.ts";
import { scoresTable } from "./score/scores-table.ts";
import type { SignalValues } from "./signal.ts";
import { startSignalsTable } from "./signals-table.ts";

/** The health tables, and where the monitor stood when they were made. */
export interface Assessed extends Pick<Watched, "checkpoint" | "isResumed"> {
  readonly health: Health;
}

/**
 * Makes the health tables from the facts: a pure function, so the same facts give the same tables in Node and in a page.
 *
 * @param all - every fact table, as `tableFromArrow` reads it; the order of rows does not matter
 * @returns tables sorted by their keys, with null where nothing can be said
 * @throws when the facts contradict each other, naming table, account and week
 */
export function assess(all: Facts, options: AssessOptions): Health {
  return assessOn(all, options, null).health;
}

/**
 * The same from where an earlier run stood, as far as every week that it had seen is as it was then.
 *
 * @param before - gives where a run with the same code stood
 * @param recall - of one who assesses repeatedly; every step is done when left out
 */
export function assessOn(
  all: Facts,
  options: AssessOptions,
  before: (() => Checkpoint) | null,
  recall: Recall = anew,
): Assessed {
  const facts = assessedFacts(all);
  const history = recall(toHistory, facts, options.currency);
  const { budget } = options;
  const { watch, checkpoint, isResumed } = recall(watchOn, history, { budget }, before);
  const signals = startSignalsTable(history, watch);
  const sinceEvent = recall(weeksSinceEvent, history);
  const benchmarks = startBenchmarksTable(history, facts.outcomes, {
    sinceEvent,
    learn: options.learnBenchmarks ?? true,
  });
  const today = new Map<string, Float64Array>();
  for (const signal of catalog.signals) {
    const values = recall(signal.compute, history);
    signals.add(signal, values);
    const now = valuesIn(history.lastWeek, history, values);
    benchmarks.add(signal.id, values, now);
    today.set(signal.id, now);
  }
  const context = { history, watch, options };
  const alarms = recall(alarmsTable, [...catalog.alarms, ...catalog.opportunities], context, facts.touchpoints);
  const notices = recall(noticesTable, catalog.notices, context);
  const scored = recall(assessScores, history, facts, recall(openDrops, history, alarms), options);
  const banded = recall(bandsTable, history, sinceEvent, scored);
  const bands = recall(withAnswers, banded, alarms, mondayOf(history.lastWeek));
  const { currency } = options;
  const portfolio = portfolioTable({
    history,
    sinceEvent,
    signals: catalog.signals,
    today,
    scored,
    bands,
    alarms,
    currency,
  });
  const health: Health = {
    signals: signals.table,
    scores: recall(scoresTable, history, scored),
    moves: recall(movesTable, history, scored.scores),
    gates: gatesTable(scored.likelihoods.gates),
    calibration_bins: calibrationBinsTable(scored.likelihoods.known, scored.likelihoods.gates.at(-1)),
    weight_proposals: weightProposalsTable(scored.likelihoods.proposal),
    definitions: recall(definitionsTable, history, scored, options),
    alarms,
    bands,
    portfolio,
    benchmarks: benchmarks.columns(),
    notices,
    report_card: recall(assessCard, history, { ...facts, alarms }, scored, options),
  };
  return { health, checkpoint, isResumed };
}

/** A signal's values of one week, by account; NaN where it cannot be said. */
function valuesIn(week: number, history: History, { value }: SignalValues): Float64Array {
  return Float64Array.from(history.accountIds, (_, account) => value[rowOf(history, account, week)] ?? Number.NaN);
}
