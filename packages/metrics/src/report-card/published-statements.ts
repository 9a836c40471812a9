import { bandNames, weekNumber } from "@vitals/tables";
import { type Columns, column } from "../columns.ts";
import { canonicalText } from "../definitions/canonical-text.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import type { Said } from "../ledger/said.ts";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";
import { type ChurnLabels, churnLabels } from "../score/churn/churn-labels.ts";
import { accountsNow } from "./accounts-now.ts";
import { churnMoments } from "./churn-moments.ts";
import { isForecast } from "./is-forecast.ts";
import { publishedAlarms } from "./published-alarms.ts";
import type { Statements } from "./statements.ts";

/**
 * What was published, week by week, held against what is known by now; each week by what counted as churn then. Accounts
 * that the data no longer knows, under any id, are left out.
 *
 * @param published - first publications of weeks before the report week, in order
 * @param now - what counts as churn today: for the losses that no single week spoke of
 */
export function publishedStatements(
  history: History,
  facts: { readonly accounts: Columns; readonly outcomes: Columns; readonly alarms: Columns },
  { published, now }: { readonly published: readonly Said[]; readonly now: ChurnDefinition },
): Statements {
  const known = accountsNow(history, facts.accounts);
  const labelsOf = labelsByDefinition(history, facts.outcomes);
  const rows = published.flatMap(({ week, churn, accounts }) => {
    const labels = labelsOf(churn);
    const number = weekNumber(week);
    return accounts.flatMap(({ id, band, score, likelihood }) => {
      const account = known(id);
      if (account === undefined) return [];
      const place = bandNames.indexOf(band);
      const row = rowOf(history, account, number);
      const says = row >= 0 && isForecast(churn, place, score ?? Number.NaN);
      return [
        {
          account,
          week: number,
          band: place,
          chance: likelihood ?? Number.NaN,
          churned: says ? (labels[row] as number) : Number.NaN,
        },
      ];
    });
  });
  const [first, last] = [published[0], published.at(-1)].map((said) => (said ? weekNumber(said.week) : undefined));
  const after = first ?? Number.POSITIVE_INFINITY;
  const losses = churnMoments(history, facts.outcomes, { definition: now, labels: labelsOf(now), after });
  return {
    source: "published",
    accounts: history.accountIds.length,
    account: Int32Array.from(rows, ({ account }) => account),
    week: Int32Array.from(rows, ({ week }) => week),
    band: Uint8Array.from(rows, ({ band }) => band),
    chance: Float64Array.from(rows, ({ chance }) => chance),
    churned: Float64Array.from(rows, ({ churned }) => churned),
    alarms: publishedAlarms(published, known, answersOf(facts.alarms)),
    losses,
    windowWeeks: now.leadWeeks + now.windowWeeks,
    weeks: first === undefined || last === undefined ? null : { first, last },
  };
}

function labelsByDefinition(history: History, outcomes: Columns): (churn: ChurnDefinition) => ChurnLabels {
  const made = new Map<string, ChurnLabels>();
  return (churn) => {
    const key = canonicalText(churn);
    const labels = made.get(key) ?? churnLabels(history, outcomes, churn);
    made.set(key, labels);
    return labels;
  };
}

/** Answers by the id of the alarm, as known by now. */
function answersOf(alarms: Columns): Map<string, { answeredOn: number | null; reason: string | null }> {
  const [ids, reasons] = [column<string>(alarms, "alarm_id"), column<string>(alarms, "answer_reason")];
  const days = column<number>(alarms, "answered_on");
  return new Map(
    Array.from(ids, (id, i) => [id as string, { answeredOn: days[i] ?? null, reason: reasons[i] ?? null }]),
  );
}
