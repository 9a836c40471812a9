import { explainingReasons, mondayOf } from "@vitals/tables";
import type { AssessOptions, Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import { publishedBefore } from "../ledger/published-before.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import { hindsightStatements } from "./hindsight-statements.ts";
import { publishedStatements } from "./published-statements.ts";
import { reportCardTable } from "./report-card-table.ts";

/** The report card: what was published before the report week, and what today's definitions would have said. */
export function assessCard(
  history: History,
  facts: { readonly accounts: Columns; readonly outcomes: Columns; readonly alarms: Columns },
  scored: AssessedScores,
  { published = [], explaining = explainingReasons, budget }: AssessOptions,
): Columns {
  const { lastWeek } = history;
  const before = publishedBefore(published, mondayOf(lastWeek));
  const sources = [
    publishedStatements(history, facts, { published: before, now: scored.churn }),
    hindsightStatements(history, scored, facts),
  ];
  return reportCardTable(sources, { lastWeek, explaining, budget });
}
