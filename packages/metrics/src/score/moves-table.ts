import { mondayOf, signalColumn } from "@vitals/tables";
import { reportedWeeks } from "../bands/bands-table.ts";
import type { Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import { rowsWhere, taken } from "../row-selection.ts";
import { ownNoise } from "./own-noise.ts";
import type { Scores } from "./scores.ts";

/** Fills the `moves` table: what moved each score since the one before, over the last 104 weeks. */
export function movesTable(history: History, scores: Scores): Columns {
  const rows = movedRows(history, scores);
  const of = (column: Float64Array) => taken(new Float64Array(rows.length), column, rows);
  const since = rows.map((row) => scores.movedSince[row] as number);
  return {
    account_id: Array.from(rows, (row) => history.accountIds[history.account[row] as number]),
    week: rows.map((row) => mondayOf(history.week[row] as number)),
    since: since.map((row) => mondayOf(history.week[row] as number)),
    change: of(scores.score).map((score, i) => score - (scores.score[since[i] as number] as number)),
    reference_update: of(scores.referenceMove),
    weights_change: of(scores.weightsMove),
    usual_change: usualChanges(history, scores, rows, since),
    ...Object.fromEntries(
      scores.components.map(({ id }, k) => [signalColumn(id), of(scores.moves[k] as Float64Array)]),
    ),
  };
}

/** How far each score usually moves over the weeks of its change. */
function usualChanges(history: History, scores: Scores, rows: Int32Array, since: Int32Array): Float64Array {
  const usual = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const from = history.start[history.account[row] as number] as number;
    usual[i] = ownNoise(scores, from, row, row - (since[i] as number));
  }
  return usual;
}

function movedRows({ rows, week, lastWeek }: History, { movedSince }: Scores): Int32Array {
  const isWanted = (row: number) => (week[row] as number) > lastWeek - reportedWeeks && movedSince[row] !== -1;
  return rowsWhere(rows, isWanted);
}
