import { explainingReasons, isoDate, mondayOf } from "@vitals/tables";
import type { Alarm, AlarmContext } from "./alarm.ts";
import { type Columns, nullable } from "./columns.ts";
import { answersIn } from "./conversations/answers.ts";
import { oneCause, type Raised } from "./conversations/one-cause.ts";
import { standingOf } from "./conversations/standing.ts";

/**
 * Fills the `alarms` table: everything the rules ever said, in the order of account, week and rule, and what became of it.
 *
 * @param touchpoints - the fact table; its conversations answer alarms
 */
export function alarmsTable(rules: readonly Alarm[], context: AlarmContext, touchpoints: Columns): Columns {
  const { accountIds, accounts } = context.history;
  const raised = oneCause(
    rules.flatMap((rule) => rule.raise(context).map((said): Raised => ({ rule, said, heirOf: [] }))),
  );
  raised.sort(byAccountThenWeek);
  const idOf = ({ rule, said }: Raised) =>
    `${accounts.slug[said.account]}-${rule.id}-${isoDate(mondayOf(said.firstWeek))}`;
  const ids = raised.map(idOf);
  const answers = answersIn(touchpoints, new Set(ids));
  const reportWeek = context.history.lastWeek;
  const explaining = context.options.explaining ?? explainingReasons;
  const standings = raised.map(({ rule, said, heirOf }, i) => {
    const accountId = accountIds[said.account] as string;
    const alarmIds = [ids[i] as string, ...heirOf.map(idOf)];
    const causeWeek = Math.min(said.firstWeek, ...heirOf.map((each) => each.said.firstWeek));
    return standingOf({ alarmIds, accountId, rule, said, causeWeek }, answers, { explaining, reportWeek });
  });
  return {
    alarm_id: ids,
    account_id: raised.map(({ said }) => accountIds[said.account] as string),
    type: raised.map(({ rule }) => rule.type),
    kind: raised.map(({ rule }) => rule.id),
    first_week: raised.map(({ said }) => mondayOf(said.firstWeek)),
    last_week: standings.map(({ lastWeek }) => mondayOf(lastWeek)),
    news_week: raised.map(({ said }) => mondayOf(said.newsWeek ?? said.firstWeek)),
    urgency: raised.map(({ rule }) => rule.urgency ?? "soon"),
    state: standings.map(({ state }) => state),
    standing_since: standings.map(({ standingSince: week }) => (week === null ? null : mondayOf(week))),
    closed_because: standings.map(({ closedBecause }) => closedBecause),
    closed_week: standings.map(({ closedWeek }) => (closedWeek === null ? null : mondayOf(closedWeek))),
    answered_on: standings.map(({ answeredOn }) => answeredOn),
    answer_reason: standings.map(({ reason }) => reason),
    gist: raised.map(({ said }) => said.gist),
    evidence: raised.map(({ said }) => said.evidence),
    question: raised.map(({ rule }) => rule.question),
    stated_rate: raised.map(({ rule }) => statedRate(rule, context.options.budget)),
    money: raised.map(({ said }) => nullable(accounts.annualValue[said.account] as number)),
    currency: raised.map(({ said }) =>
      Number.isNaN(accounts.annualValue[said.account] as number)
        ? null
        : (accounts.currency[said.account] ?? context.options.currency),
    ),
  };
}

function byAccountThenWeek(one: Raised, other: Raised): number {
  return (
    one.said.account - other.said.account ||
    one.said.firstWeek - other.said.firstWeek ||
    (one.rule.id < other.rule.id ? -1 : 1)
  );
}

/** A rate measured at one budget says nothing about another. */
function statedRate({ statedRate: rate }: Alarm, budget: number): number | null {
  return rate && rate.budget === budget ? rate.value : null;
}
