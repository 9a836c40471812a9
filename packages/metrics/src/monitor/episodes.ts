import type { History } from "../history/history.ts";
import { isDrop, longestGapWeeks, longestPauseWeeks, newNormalWeeks } from "./drop-rule.ts";
import type { ExpectedRange } from "./expected-range.ts";
import { addReference, forgetReferences, lowestPair, placeOf, type References } from "./references.ts";
import { verdictCode } from "./verdicts.ts";

/** A drop from the week it was first said to its end. */
export interface DropEpisode {
  readonly account: number;
  /** Rows of the two weeks that raised it. */
  readonly firstRow: number;
  readonly secondRow: number;
  /** The range before the drop, which stays the baseline while it is open. */
  readonly range: ExpectedRange;
  readonly low: number;
  readonly high: number;
  readonly lowestPairBefore: number;
  /** Weeks that the range rests on. */
  readonly referencesFrom: number;
  readonly referencesTo: number;
  /** Judged rows since, the two that raised it included. */
  readonly rows: number[];
  /** Latest row below the range. */
  lastLowRow: number;
  /** Row in which it closed; -1 while open. */
  closedRow: number;
  closedBecause: "recovered" | "new normal" | null;
}

/** What the monitor carries from week to week. */
export interface WatchState {
  readonly history: History;
  readonly budget: number;
  readonly tail: number;
  readonly verdict: Uint8Array;
  readonly usual: Float64Array;
  readonly variance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly references: Uint8Array;
  readonly openDrop: Int32Array;
  readonly drops: DropEpisode[];
  readonly memory: References;
  /** Latest judged row of each account, not yet a reference; -1 for none. */
  readonly pendingRow: Int32Array;
  /** Open drop of each account; -1 for none. */
  readonly open: Int32Array;
}

/** Takes in one more judged week of an account: opens, continues or closes a drop. */
export function judge(state: WatchState, account: number, row: number): void {
  const drop = state.drops[state.open[account] as number];
  const pending = state.pendingRow[account] as number;
  if (drop) continueDrop(state, drop, row);
  else if (pending >= 0 && dropsAt(state, account, pending, row)) openDrop(state, account, pending, row);
  else {
    if (pending >= 0) remember(state, account, pending);
    state.pendingRow[account] = row;
  }
}

function dropsAt({ history, verdict, low, usual, memory }: WatchState, account: number, before: number, row: number) {
  if (verdict[row] !== verdictCode("judged")) return false;
  if ((history.week[row] as number) - (history.week[before] as number) > longestGapWeeks) return false;
  const { output } = history.weekly;
  const [first, second] = [output[before] as number, output[row] as number];
  return (
    second < (low[row] as number) &&
    isDrop(first, second, low[row] as number, usual[row] as number, lowestPair(memory, account))
  );
}

function openDrop(state: WatchState, account: number, firstRow: number, secondRow: number): void {
  const { memory } = state;
  const count = memory.count[account] as number;
  state.open[account] = state.drops.length;
  state.drops.push({
    account,
    firstRow,
    secondRow,
    range: { usual: state.usual[secondRow] as number, variance: state.variance[secondRow] as number, count, unit: 1 },
    low: state.low[secondRow] as number,
    high: state.high[secondRow] as number,
    lowestPairBefore: lowestPair(memory, account),
    referencesFrom: memory.week[placeOf(memory, account, 0)] as number,
    referencesTo: memory.week[placeOf(memory, account, count - 1)] as number,
    rows: [firstRow, secondRow],
    lastLowRow: secondRow,
    closedRow: -1,
    closedBecause: null,
  });
}

function continueDrop(state: WatchState, drop: DropEpisode, row: number): void {
  const { output } = state.history.weekly;
  const before = drop.rows[drop.rows.length - 1] as number;
  drop.rows.push(row);
  if ((output[row] as number) < drop.low) drop.lastLowRow = row;
  if (drop.lastLowRow < before) close(state, drop, row, "recovered");
  else if (drop.rows.length > newNormalWeeks + 1) close(state, drop, row, "new normal");
}

/**
 * After a recovery the old range stands: a short drop becomes part of it, because an account that pauses and comes back
 * does so again, and a long one is forgotten. A new normal starts from the weeks of the drop.
 */
function close(state: WatchState, drop: DropEpisode, row: number, because: "recovered" | "new normal"): void {
  const { account } = drop;
  drop.closedRow = row;
  drop.closedBecause = because;
  state.open[account] = -1;
  const forgotten = because === "recovered" && drop.rows.length > longestPauseWeeks + 2;
  const kept = forgotten ? drop.rows.slice(-2) : drop.rows;
  if (because === "new normal") forgetReferences(state.memory, account);
  for (const each of kept.slice(0, -1)) remember(state, account, each);
  state.pendingRow[account] = row;
}

function remember({ history, memory }: WatchState, account: number, row: number): void {
  const { output, output_events } = history.weekly;
  const week = history.week[row] as number;
  addReference(memory, account, week, output[row] as number, output_events[row] as number);
}
