import { isoDate, mondayOf } from "@vitals/tables";
import type { Alarm, AlarmContext, Statement } from "./alarm.ts";
import { type Columns, nullable } from "./columns.ts";

interface Raised {
  rule: Alarm;
  said: Statement;
}

/** Fills the `alarms` table: everything the rules ever said, in the order of account, week and rule. */
export function alarmsTable(rules: readonly Alarm[], context: AlarmContext): Columns {
  const { accountIds, accounts } = context.history;
  const raised = rules.flatMap((rule) => rule.raise(context).map((said) => ({ rule, said })));
  raised.sort(byAccountThenWeek);
  return {
    alarm_id: raised.map(
      ({ rule, said }) => `${accounts.slug[said.account]}-${rule.id}-${isoDate(mondayOf(said.firstWeek))}`,
    ),
    account_id: raised.map(({ said }) => accountIds[said.account] as string),
    type: raised.map(({ rule }) => rule.type),
    kind: raised.map(({ rule }) => rule.id),
    first_week: raised.map(({ said }) => mondayOf(said.firstWeek)),
    last_week: raised.map(({ said }) => mondayOf(said.lastWeek)),
    state: raised.map(({ said }) => (said.closedBecause === null ? "open" : "closed")),
    closed_because: raised.map(({ said }) => said.closedBecause),
    evidence: raised.map(({ said }) => said.evidence),
    question: raised.map(({ rule }) => rule.question),
    stated_rate: raised.map(({ rule }) => statedRate(rule, context.options.budget)),
    money: raised.map(({ said }) => nullable(accounts.annualValue[said.account] as number)),
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
