import { mondayOf, signalColumn } from "@vitals/tables";
import { reportedWeeks } from "../bands/bands-table.ts";
import type { Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import { ownNoise } from "./own-noise.ts";
import type { Scores } from "./scores.ts";

/** Fills the `moves` table: what moved each score since the one before, over the last 104 weeks. */
export function movesTable(history: History, scores: Scores): Columns {
  const rows = movedRows(history, scores);
  const of = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const since = Int32Array.from(rows, (row) => scores.movedSince[row] as number);
  return {
    account_id: Array.from(rows, (row) => history.accountIds[history.account[row] as number]),
    week: Int32Array.from(rows, (row) => mondayOf(history.week[row] as number)),
    since: since.map((row) => mondayOf(history.week[row] as number)),
    change: Float64Array.from(
      rows,
      (row, i) => (scores.score[row] as number) - (scores.score[since[i] as number] as number),
    ),
    reference_update: of(scores.referenceMove),
    weights_change: of(scores.weightsMove),
    usual_change: Float64Array.from(rows, (row, i) =>
      ownNoise(scores, history.start[history.account[row] as number] as number, row, row - (since[i] as number)),
    ),
    ...Object.fromEntries(
      scores.components.map(({ id }, k) => [signalColumn(id), of(scores.moves[k] as Float64Array)]),
    ),
  };
}

function movedRows({ rows, week, lastWeek }: History, { movedSince }: Scores): Int32Array {
  const isWanted = (row: number) => (week[row] as number) > lastWeek - reportedWeeks && movedSince[row] !== -1;
  return Int32Array.from({ length: rows }, (_, row) => row).filter(isWanted);
}
