import { weekNumber } from "@vitals/tables";
import { reportedWeeks } from "../bands/bands-table.ts";
import { type Columns, column, numbers } from "../columns.ts";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import { churnLabels } from "../score/churn/churn-labels.ts";
import { standings } from "../score/eligibility.ts";
import { churnMoments } from "./churn-moments.ts";
import type { FiredAlarm } from "./fired-alarm.ts";
import { isForecast } from "./is-forecast.ts";
import type { Statements } from "./statements.ts";

/** What today's definitions would have said of the last 104 weeks, each from what was known then. */
export function hindsightStatements(
  history: History,
  { scores, bands, likelihoods, churn }: AssessedScores,
  { outcomes, alarms }: { readonly outcomes: Columns; readonly alarms: Columns },
): Statements {
  const nobody = standings.indexOf("no customer");
  const from = Math.max(history.firstWeek, history.lastWeek - reportedWeeks + 1);
  const wanted = Int32Array.from({ length: history.rows }, (_, row) => row).filter(
    (row) => (history.week[row] as number) >= from && scores.standing[row] !== nobody,
  );
  const labels = churnLabels(history, outcomes, churn);
  const band = Uint8Array.from(wanted, (row) => bands.band[row] as number);
  return {
    source: "hindsight",
    accounts: history.accountIds.length,
    account: wanted.map((row) => history.account[row] as number),
    week: wanted.map((row) => history.week[row] as number),
    band,
    chance: Float64Array.from(wanted, (row) => likelihoods.chance[row] as number),
    churned: Float64Array.from(wanted, (row, i) =>
      isForecast(churn, band[i] as number, scores.score[row] as number) ? (labels[row] as number) : Number.NaN,
    ),
    alarms: alarmsSince(history, alarms, from),
    losses: churnMoments(history, outcomes, { definition: churn, labels, after: from }),
    windowWeeks: churn.leadWeeks + churn.windowWeeks,
    weeks: wanted.length > 0 ? { first: from, last: history.lastWeek } : null,
  };
}

function alarmsSince({ accountOf, lastWeek }: History, alarms: Columns, from: number): FiredAlarm[] {
  const [ids, accounts, types, kinds, reasons] = ["alarm_id", "account_id", "type", "kind", "answer_reason"].map(
    (name) => column<string>(alarms, name),
  ) as [ArrayLike<string>, ArrayLike<string>, ArrayLike<string>, ArrayLike<string>, ArrayLike<string | null>];
  const [first, held] = [numbers(alarms, "first_week"), numbers(alarms, "last_week")];
  const [closed, answered] = [column<number>(alarms, "closed_week"), column<number>(alarms, "answered_on")];
  return Array.from(ids, (id, i): FiredAlarm => {
    const week = weekNumber(first[i] as number);
    const isOver = closed[i] !== null;
    return {
      id,
      kind: kinds[i] as string,
      account: accountOf.get(accounts[i] as string) as number,
      week,
      heldWeeks: (isOver ? weekNumber(held[i] as number) : lastWeek) - week,
      isOver,
      answeredOn: answered[i] ?? null,
      reason: reasons[i] ?? null,
    };
  }).filter(({ week }, i) => types[i] === "alarm" && week >= from);
}
