import { chanceWords, ownNoise } from "@vitals/metrics";
import { pointsColumn, valueColumn } from "@vitals/tables";
import type { AccountScore, ScoreNow } from "../../src/components/account-score.js";
import type { AccountPart, AccountTables } from "./account-tables.ts";
import { type Columns, valueAt } from "./columns.ts";
import { scoreMove } from "./score-moves.ts";
import type { ScoreSetting } from "./score-setting.ts";
import { rounded, slotOf, weekSlots } from "./weekly-series.ts";

const weeksShown = 104;

/** An account's score from the health tables, all series ending with the report week. */
export function accountScore(
  tables: AccountTables,
  accountId: string,
  { lastWeek, setting }: { lastWeek: number; setting: ScoreSetting },
): AccountScore {
  const part = tables.part("scores", accountId);
  const { columns } = part;
  const rows = weekRows(part, lastWeek);
  const at = (name: string, row: number | undefined) => valueAt(columns[name], row ?? -1) as number | null;
  const weekly = (name: string) => {
    const column = columns[name];
    return rows.map((row) => valueAt(column, row) as number | null);
  };
  const weeks = weekly("score");
  const likelihoods = weekly("likelihood");
  const isByScore = (i: number) => weeks[i] !== null && likelihoods[i] === null;
  const cut = (name: string) => weekly(name).map((value, i) => (isByScore(i) ? rounded(value) : null));
  const last = rows.at(-1) ?? -1;
  const now = scoreNow(columns, last, setting);
  const known = Float64Array.from(weeks, (score) => score ?? Number.NaN);
  const moves = ([1, 4] as const).flatMap((span) => {
    const move = now && scoreMove(tables, accountId, { lastWeek, weeks: span, setting });
    if (!move) return [];
    const earlier = rows[slotOf(move.since, lastWeek, weeksShown)];
    const usual = ownNoise({ score: known }, 0, weeksShown - 1, (lastWeek - move.since) / 7);
    return [
      {
        ...move,
        before: (now?.score ?? 0) - move.change,
        usual: Number.isNaN(usual) ? null : usual,
        components: move.components.map((each) => ({ ...each, valueBefore: at(valueColumn(each.id), earlier) })),
      },
    ];
  });
  return {
    model: valueAt(columns.model, last) as string | null,
    weeks: weeks.map(rounded),
    yellowFrom: cut("yellow_from"),
    greenFrom: cut("green_from"),
    now,
    moves,
  };
}

function scoreNow(columns: Columns, row: number, { components, weightsOf }: ScoreSetting): ScoreNow | null {
  const value = (name: string) => valueAt(columns[name], row) as number | null;
  const score = value("score");
  if (score === null) return null;
  const likelihood = value("likelihood");
  const weights = weightsOf(valueAt(columns.model, row) as string);
  return {
    score,
    low: value("score_low") ?? score,
    high: value("score_high") ?? score,
    coverage: value("coverage") ?? 0,
    chance: likelihood === null ? null : chanceWords(likelihood),
    components: components.flatMap(({ id }, k) => {
      const weight = weights[k] as number;
      return weight > 0 ? [{ id, value: value(valueColumn(id)), weight, points: value(pointsColumn(id)) }] : [];
    }),
  };
}

/** The row of each week shown, the report week last; -1 where the account has none. */
function weekRows({ columns, ranges }: AccountPart, lastWeek: number): number[] {
  const weeks = columns.week;
  const rows = weekSlots(weeksShown, -1);
  for (const [from, to] of ranges) {
    for (let row = from; row < to; row++) {
      const slot = slotOf(weeks?.[row] as number, lastWeek, weeksShown);
      if (slot >= 0 && slot < weeksShown) rows[slot] = row;
    }
  }
  return rows;
}
