import { bandNames, mondayOf, pointsColumn, valueColumn } from "@vitals/tables";
import { reportedWeeks } from "../bands/bands-table.ts";
import type { Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import { rowsWhere, taken } from "../row-selection.ts";
import type { AssessedScores } from "./assess-scores.ts";
import type { Cuts } from "./cuts.ts";
import { standings } from "./eligibility.ts";
import { bandGrounds } from "./score-bands.ts";
import type { Scores } from "./scores.ts";

/** Fills the `scores` table: every row of a customer over the last 104 weeks. */
export function scoresTable(history: History, { scores, bands, likelihoods, models }: AssessedScores): Columns {
  const rows = customerRows(history, scores);
  const of = (column: Float64Array) => taken(new Float64Array(rows.length), column, rows);
  const [score, coverage] = [of(scores.score), of(scores.coverage)];
  const missing = (i: number) => 1 - (coverage[i] as number);
  return {
    account_id: Array.from(rows, (row) => history.accountIds[history.account[row] as number]),
    week: rows.map((row) => mondayOf(history.week[row] as number)),
    score,
    raw_score: of(scores.rawScore),
    score_low: score.map((points, i) => points * (coverage[i] as number)),
    score_high: score.map((points, i) => points * (coverage[i] as number) + 100 * missing(i)),
    coverage,
    band: Array.from(rows, (row) => bandNames[bands.band[row] as number]),
    ground: Array.from(rows, (row) => bandGrounds[bands.ground[row] as number]),
    likelihood: of(likelihoods.chance),
    model: Array.from(rows, (row) => models[scores.modelOf[row] as number]?.name ?? "everybody"),
    ...cutsOf(scores, rows),
    ...Object.fromEntries(
      scores.components.flatMap(({ id }, k) => [
        [pointsColumn(id), of(scores.points[k] as Float64Array)],
        [valueColumn(id), taken(new Float32Array(rows.length), scores.raw[k] as Float64Array, rows)],
      ]),
    ),
  };
}

/** Where yellow and green begin by the reference of each row; NaN before the first. */
function cutsOf({ freezes, freezeOf }: Scores, rows: Int32Array) {
  const from = (cut: keyof Cuts) => {
    const ofFreeze = freezes.map(({ cuts }) => cuts[cut]);
    return new Float64Array(rows.length).map((_, i) => ofFreeze[freezeOf[rows[i] as number] as number] ?? Number.NaN);
  };
  return { yellow_from: from("red"), green_from: from("yellow") };
}

function customerRows({ rows, week, lastWeek }: History, { standing }: Scores): Int32Array {
  const others = standings.indexOf("no customer");
  const isWanted = (row: number) => (week[row] as number) > lastWeek - reportedWeeks && standing[row] !== others;
  return rowsWhere(rows, isWanted);
}
