import { weekNumber } from "@vitals/tables";
import { type Columns, column, numbers } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import { benchmarkRule } from "./benchmark-rule.ts";

/** An account renewed and grew in a week. */
export interface GoodOutcome {
  readonly account: number;
  readonly week: number;
}

/**
 * Who renewed and grew, as known at the end of a week, by recorded outcomes alone.
 *
 * A row says so when it is an expansion, a renewal with a rise in annual value, or a renewal with more seats than a year
 * before. A churn, a contraction, a renewal at less or the end of the contract within a year afterwards takes it back,
 * once that is known too. Usage itself is never evidence: a benchmark of output that is learned from output is a circle.
 *
 * @param outcomes - the `outcomes` table
 * @param known - week number; what took effect after it is not looked at
 */
export function goodOutcomes(history: History, outcomes: Columns, known: number): GoodOutcome[] {
  const ids = column<string>(outcomes, "account_id");
  const days = numbers(outcomes, "occurred_on");
  const kinds = column<string>(outcomes, "kind");
  const changes = outcomes.value_change ? numbers(outcomes, "value_change") : null;
  const good: GoodOutcome[] = [];
  const losses = lossesByContract(history, known);
  for (let i = 0; i < ids.length; i++) {
    const account = history.accountOf.get(ids[i] as string);
    const week = weekNumber(days[i] as number);
    if (account === undefined || week > known) continue;
    const change = changes?.[i] ?? Number.NaN;
    const kind = kinds[i] as string;
    if (kind === "churned" || kind === "contracted" || (kind === "renewed" && change < 0)) losses[account]?.push(week);
    else if (kind === "expanded" || change > 0 || hasMoreSeats(history, account, week)) good.push({ account, week });
  }
  return good.filter(
    ({ account, week }) => !losses[account]?.some((lost) => lost >= week && lost <= week + benchmarkRule.yearWeeks),
  );
}

/** Weeks in which contracts ended, by account. */
function lossesByContract({ accounts }: History, known: number): number[][] {
  return Array.from(accounts.endedOn, (day) => {
    const week = weekNumber(day);
    return week <= known ? [week] : [];
  });
}

/** Whether an account holds more seats in a week than a year before, or than in its first week where that is later. */
function hasMoreSeats(history: History, account: number, week: number): boolean {
  const now = rowOf(history, account, week);
  if (now < 0) return false;
  const before = Math.max(history.start[account] as number, now - benchmarkRule.yearWeeks);
  return (history.weekly.seats[now] as number) > (history.weekly.seats[before] as number);
}
