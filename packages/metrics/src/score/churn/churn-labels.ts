import { weekNumber } from "@vitals/tables";
import { type Columns, column, numbers } from "../../columns.ts";
import type { History } from "../../history/history.ts";
import { trailingOutput } from "../output-sums.ts";
import type { ChurnDefinition } from "./churn-definition.ts";

/** Whether the account of each row churned in the window after it; NaN while, or where, nobody can know. */
export type ChurnLabels = Float64Array;

/**
 * What became of every row: 1 churned within the window, 0 not, NaN where the window has not closed or was not loaded.
 *
 * - `outcomes`: a recorded churn, or the end of the contract, on a day of the window
 * - `silence`: not one output in the whole window
 * - `collapse`: less output in the window than a share of that in a window of the same length before
 *
 * @param outcomes - the `outcomes` table
 */
export function churnLabels(history: History, outcomes: Columns, definition: ChurnDefinition): ChurnLabels {
  const { leadWeeks, windowWeeks } = definition;
  const churned =
    definition.kind === "outcomes" ? byOutcome(history, outcomes, definition) : byOutput(history, definition);
  return churned.map((label, row) => {
    const closes = (history.week[row] as number) + leadWeeks + windowWeeks;
    return closes <= history.lastWeek ? label : Number.NaN;
  });
}

function byOutcome(history: History, outcomes: Columns, { leadWeeks, windowWeeks }: ChurnDefinition): Float64Array {
  const weeks = churnWeeks(history, outcomes);
  return Float64Array.from(history.week, (week, row) => {
    const from = week + leadWeeks;
    const of = weeks[history.account[row] as number] as number[];
    return Number(of.some((each) => each > from && each <= from + windowWeeks));
  });
}

/** Weeks in which each account is on record as lost. */
export function churnWeeks({ accounts, accountIds, accountOf }: History, outcomes: Columns): number[][] {
  const weeks = accountIds.map((_, a) => {
    const ended = accounts.endedOn[a] as number;
    return Number.isNaN(ended) ? [] : [weekNumber(ended)];
  });
  const [ids, days, kinds] = [
    column<string>(outcomes, "account_id"),
    numbers(outcomes, "occurred_on"),
    column<string>(outcomes, "kind"),
  ];
  for (let i = 0; i < ids.length; i++) {
    const a = accountOf.get(ids[i] as string);
    if (kinds[i] === "churned" && a !== undefined) weeks[a]?.push(weekNumber(days[i] as number));
  }
  return weeks;
}

function byOutput(history: History, { kind, leadWeeks, windowWeeks, collapseTo }: ChurnDefinition): Float64Array {
  const made = trailingOutput(history, history.weekly.output_events, windowWeeks);
  const ahead = leadWeeks + windowWeeks;
  return Float64Array.from(made, (before, row) => {
    const end = history.start[(history.account[row] as number) + 1] as number;
    if (row + ahead >= end) return Number.NaN;
    const after = made[row + ahead] as number;
    if (Number.isNaN(after)) return Number.NaN;
    return Number(kind === "silence" ? after === 0 : after < collapseTo * before);
  });
}
