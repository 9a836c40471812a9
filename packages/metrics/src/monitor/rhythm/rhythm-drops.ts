import { backShare, type DropEpisode, newNormalWeeks } from "../episodes.ts";
import type { WatchState } from "../watch-state.ts";
import { type RhythmAccount, rhythmCount } from "./rhythm-account.ts";
import { toldOfRhythm } from "./told-of-rhythm.ts";

/** Of so many judged weeks, two must be back at the level of on weeks. */
export const backWindow = 4;

/** Opens a drop that the rhythm does not explain. */
export function openRhythmDrop(state: WatchState, a: number, account: RhythmAccount, row: number): void {
  const { history, drops } = state;
  const firstRow = state.judgedRow[a] as number;
  state.open[a] = drops.length;
  drops.push({
    ...{ account: a, onsetRow: Math.min(account.onsetRow, firstRow), firstRow, secondRow: row },
    range: {
      usual: state.usual[row] as number,
      variance: state.variance[row] as number,
      count: state.references[row] as number,
      unit: account.unit,
    },
    low: state.low[row] as number,
    high: state.high[row] as number,
    evidence: state.evidence[row] as number,
    threshold: state.threshold[row] as number,
    referencesFrom: history.week[history.start[a] as number] as number,
    referencesTo: (history.week[account.onsetRow] as number) - 1,
    rows: [firstRow, row],
    lastLowRow: row,
    closedRow: -1,
    closedBecause: null,
    rhythm: toldOfRhythm(state, a, account, row),
  });
}

/** Takes a judged week into an open drop: it closes when on weeks are back, or as the new normal. */
export function continueRhythmDrop(
  state: WatchState,
  a: number,
  account: RhythmAccount,
  row: number,
  on: number,
): void {
  const drop = state.drops[state.open[a] as number] as DropEpisode;
  drop.rows.push(row);
  const isBack = rhythmCount(state, row, account) >= backShare * on;
  state.backWeek[row] = Number(isBack);
  if (!isBack) drop.lastLowRow = row;
  const back = drop.rows
    .slice(2)
    .slice(-backWindow)
    .filter((each) => state.backWeek[each] === 1);
  if (isBack && back.length >= 2) close(state, account, drop, row, "recovered");
  else if (drop.rows.length > newNormalWeeks + 1) {
    close(state, account, drop, row, "new normal");
    shift(state, account, drop);
  }
}

function close(
  state: WatchState,
  account: RhythmAccount,
  drop: DropEpisode,
  row: number,
  because: "recovered" | "new normal",
): void {
  drop.closedRow = row;
  drop.closedBecause = because;
  state.open[drop.account] = -1;
  account.drops.sums.fill(0);
  account.sinceOnset = 0;
}

/** A drop may change the level by this at most when it becomes normal, on the log scale. */
const mostShift = 8;

/** The rhythm goes on at the level that has become normal. */
function shift({ usual, history }: WatchState, account: RhythmAccount, { onsetRow, rows }: DropEpisode): void {
  let [made, expected] = [0, 0];
  for (const row of rows) {
    made += Math.max(0, history.weekly.output[row] as number);
    expected += usual[row] as number;
  }
  const by = Math.log((made + account.unit / 2) / (expected + account.unit / 2));
  const held = Math.min(0, Math.max(-mostShift, by));
  account.shifts.push({ row: onsetRow, by: held });
  account.rhythm.level += held;
  account.own.level = account.rhythm.level;
}
