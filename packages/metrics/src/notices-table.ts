import { isoDate, mondayOf } from "@vitals/tables";
import type { AlarmContext } from "./alarm.ts";
import type { Columns } from "./columns.ts";
import type { Notice } from "./notice.ts";

/** Fills the `notices` table: everything there is to say about the data, in the order of week, kind and cause. */
export function noticesTable(rules: readonly Notice[], context: AlarmContext): Columns {
  const { lastWeek } = context.history;
  const told = rules.flatMap((rule) => rule.tell(context).map((said) => ({ rule, said })));
  told.sort(
    (one, other) =>
      one.said.firstWeek - other.said.firstWeek ||
      (one.rule.id + one.said.cause < other.rule.id + other.said.cause ? -1 : 1),
  );
  return {
    notice_id: told.map(({ rule, said }) => `${rule.id}-${said.cause}-${isoDate(mondayOf(said.firstWeek))}`),
    kind: told.map(({ rule }) => rule.id),
    cause: told.map(({ said }) => said.cause),
    first_week: told.map(({ said }) => mondayOf(said.firstWeek)),
    last_week: told.map(({ said }) => mondayOf(said.lastWeek)),
    state: told.map(({ said }) => (said.lastWeek === lastWeek ? "open" : "closed")),
    evidence: told.map(({ said }) => said.evidence),
    question: told.map(({ rule }) => rule.question),
    accounts: told.map(({ said }) => said.accounts),
  };
}
