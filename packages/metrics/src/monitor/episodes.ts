import { activeState, setRange } from "./expectations.ts";
import type { ExpectedRange } from "./expected-range.ts";
import { predict, prediction, stateSize } from "./level-filters.ts";
import { forgetOnsets, restore } from "./onsets.ts";
import { rememberDip } from "./own-lulls.ts";
import type { ToldOfRhythm } from "./rhythm/told-of-rhythm.ts";
import { goOn, openShadow, teachShadow } from "./shadow.ts";
import type { WatchState } from "./watch-state.ts";
import { evidence } from "./weigh-onsets.ts";

/** After so many judged weeks a drop is a new normal. */
export const newNormalWeeks = 16;

/** A week below this share of what was expected is not back. */
export const backShare = 0.75;

/** A drop from the week it was first said to its end. */
export interface DropEpisode {
  readonly account: number;
  /** Row of the week since which output is down, as the evidence has it. */
  readonly onsetRow: number;
  /** Rows of the last two judged weeks when it was said. */
  readonly firstRow: number;
  readonly secondRow: number;
  /** What was expected of the second week. */
  readonly range: ExpectedRange;
  readonly low: number;
  readonly high: number;
  /** Log of the Bayes factor of a drop against none, and what was asked of it. */
  readonly evidence: number;
  readonly threshold: number;
  /** Weeks that the expectation rests on. */
  readonly referencesFrom: number;
  readonly referencesTo: number;
  /** Judged rows since, the two that raised it included. */
  readonly rows: number[];
  /** Latest row that was not back. */
  lastLowRow: number;
  /** Row in which it closed; -1 while open. */
  closedRow: number;
  closedBecause: "recovered" | "new normal" | null;
  /** What the account's rhythm had to say when the drop was said; null where it has none. */
  readonly rhythm: ToldOfRhythm | null;
}

/** Opens a drop at the strongest onset, and puts the account's state back to what it was before. */
export function openDrop(state: WatchState, account: number, row: number, at: number): void {
  const { history } = state;
  const from = history.start[account] as number;
  const week = history.week[row] as number;
  const onsetWeek = state.onsets.week[evidence.place] as number;
  const onsetRow = state.onsetRow[row] as number;
  restore(state.filters, state.onsets, evidence.place, activeState(state, account), week);
  forgetOnsets(state.onsets, account);
  openShadow(state, account, onsetRow, row);
  predict(state.filters, activeState(state, account), state.course, at);
  state.eta[row] = prediction.eta;
  state.level[row] =
    (state.filters.mean[activeState(state, account) * stateSize] as number) + Math.log(state.unit[account] as number);
  setRange(state, account, row, 0);
  state.rise[account] = 0;
  state.open[account] = state.drops.length;
  const firstRow = state.judgedRow[account] as number;
  state.drops.push({
    ...{ account, onsetRow, firstRow, secondRow: row },
    range: {
      usual: state.usual[row] as number,
      variance: state.variance[row] as number,
      count: state.references[row] as number,
      unit: state.unit[account] as number,
    },
    low: state.low[row] as number,
    high: state.high[row] as number,
    evidence: evidence.value,
    threshold: state.threshold[row] as number,
    referencesFrom: history.week[from] as number,
    referencesTo: onsetWeek - 1,
    rows: [firstRow, row],
    lastLowRow: row,
    closedRow: -1,
    closedBecause: null,
    rhythm: null,
  });
}

/** Takes a judged week into an open drop; it closes on two weeks that are back, or when it has become the new normal. */
export function closeOrContinue(state: WatchState, account: number, row: number, at: number): void {
  teachShadow(state, account, row, at);
  const drop = state.drops[state.open[account] as number] as DropEpisode;
  const made = state.history.weekly.output[row] as number;
  const before = drop.rows[drop.rows.length - 1] as number;
  drop.rows.push(row);
  const isBack = made >= (state.low[row] as number) && made >= backShare * (state.usual[row] as number);
  if (!isBack) drop.lastLowRow = row;
  if (isBack && drop.lastLowRow !== before) close(state, drop, row, "recovered");
  else if (drop.rows.length > newNormalWeeks + 1) close(state, drop, row, "new normal");
}

function close(state: WatchState, drop: DropEpisode, row: number, because: "recovered" | "new normal"): void {
  drop.closedRow = row;
  drop.closedBecause = because;
  state.open[drop.account] = -1;
  goOn(state, drop.account, because === "recovered");
  if (because === "recovered") rememberDip(state, drop);
}
