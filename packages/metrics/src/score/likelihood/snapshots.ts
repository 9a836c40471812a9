import type { History } from "../../history/history.ts";
import type { ChurnDefinition } from "../churn/churn-definition.ts";
import type { ChurnLabels } from "../churn/churn-labels.ts";
import { referenceRows } from "../freezes.ts";
import { longestShortWindow } from "../horizon.ts";
import { freezeReference, healthyDeviations, type Reference, referenceStep } from "../reference.ts";
import type { Scores } from "../scores.ts";
import type { OriginRows } from "./origin-rows.ts";

/** Account-weeks to forecast, with the row of the history that each comes from. */
export interface Snapshots extends OriginRows {
  readonly row: Int32Array;
}

/** Where no outcome will ever be known. */
export const neverKnown = 0x7fffffff;

/**
 * Every fourth week (or, for short windows, every week) of every scored account, with what was known of it then and what
 * became of it.
 */
export function toSnapshots(history: History, scores: Scores, labels: ChurnLabels, churn: ChurnDefinition): Snapshots {
  const { leadWeeks, windowWeeks } = churn;
  const step = windowWeeks <= longestShortWindow ? 1 : referenceStep;
  const snapshots = scoredRows(history, scores, (week) => week % step === 0);
  const { row, week } = snapshots;
  return {
    ...snapshots,
    churned: Uint8Array.from(row, (at) => Number(labels[at] === 1)),
    knownFrom: week.map((each, i) =>
      Number.isNaN(labels[row[i] as number]) ? neverKnown : each + leadWeeks + windowWeeks,
    ),
    weight: new Float64Array(row.length).fill(Math.min(1, step / windowWeeks)),
  };
}

/** Every scored account in the weeks that are wanted; what became of it is taken for unknown. */
export function scoredRows(history: History, scores: Scores, isWanted: (week: number) => boolean): Snapshots {
  const row: number[] = [];
  for (let at = 0; at < history.rows; at++) {
    if (!Number.isNaN(scores.score[at] as number) && isWanted(history.week[at] as number)) row.push(at);
  }
  return {
    row: Int32Array.from(row),
    accountIds: history.accountIds,
    account: Int32Array.from(row, (at) => history.account[at] as number),
    week: Int32Array.from(row, (at) => history.week[at] as number),
    churned: new Uint8Array(row.length),
    knownFrom: new Int32Array(row.length).fill(neverKnown),
    weight: new Float64Array(row.length).fill(1),
    columns: scores.components.length,
    standardised: standardiser(history, scores, row),
  };
}

/** Puts rows on the scale of the reference of a week; references are made once. */
function standardiser(history: History, scores: Scores, row: readonly number[]): OriginRows["standardised"] {
  const references = new Map<number, Reference>();
  return (wanted, fitWeek) => {
    const reference = references.get(fitWeek) ?? freezeReference(fitWeek, referenceRows(history, fitWeek), scores);
    references.set(fitWeek, reference);
    const columns = scores.components.length;
    const z = new Float64Array(wanted.length * columns);
    wanted.forEach((i, at) => {
      for (let k = 0; k < columns; k++) {
        // Signs are the fit's business: here high is high.
        z[at * columns + k] = healthyDeviations(reference, k, scores.scaled[k]?.[row[i] as number] as number, "high");
      }
    });
    return z;
  };
}
