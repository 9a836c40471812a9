import type { Columns } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import { countedWeeks } from "../score/counted-weeks.ts";
import { sinceFirstOutput } from "../score/since-first-output.ts";
import { benchmarkRule } from "./benchmark-rule.ts";
import { goodOutcomes } from "./good-outcomes.ts";

/**
 * Rows of the history that led to a renewal with growth, each once, ascending: one week in four of the year before each,
 * from the first output on, without weeks that were not loaded or lie in a declared lull.
 *
 * @param known - week number up to which outcomes are known; all rows lie before it
 */
export function goodWeeks(history: History, outcomes: Columns, known: number): Int32Array {
  const counted = countedWeeks(history);
  const since = sinceFirstOutput(history);
  const rows = new Set<number>();
  for (const { account, week } of goodOutcomes(history, outcomes, known)) {
    for (let back = 1; back <= benchmarkRule.yearWeeks; back += benchmarkRule.everyWeeks) {
      const row = rowOf(history, account, week - back);
      if (row >= 0 && counted[row] === 1 && (since[row] as number) > 0) rows.add(row);
    }
  }
  return Int32Array.from(rows).sort();
}
