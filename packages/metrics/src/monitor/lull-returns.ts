import type { History } from "../history/history.ts";
import { verdictCode } from "./verdicts.ts";

/** Weeks of coming back from a lull. */
export const returnWeeks = 2;

/** How customers of each segment came back from declared lulls so far, by week after the lull. */
export interface LullReturns {
  /** For each row the week of coming back that it is, from 1; 0 for none. */
  readonly place: Uint8Array;
  /** Place `segment * returnWeeks + week - 1`: returns seen, their sums of shares and of squared deviations. */
  readonly seen: Float64Array;
  readonly shares: Float64Array;
  readonly squares: Float64Array;
  /** 1 where customers are back in that week as a rule, as far as was known before this week. */
  readonly isBack: Uint8Array;
}

export function emptyReturns(place: Uint8Array, segments: number): LullReturns {
  const floats = () => new Float64Array(segments * returnWeeks);
  return { place, seen: floats(), shares: floats(), squares: floats(), isBack: new Uint8Array(segments * returnWeeks) };
}

/** Returns without which nothing is known; the share of what is expected and the unrest at which they are back. */
const fewestReturns = 12;
const backShare = 0.9;
const mostUnrest = 1.6;

/** One return counts for no more than twice what is expected, and a deviation of three. */
const mostShare = 2;
const mostSquare = 9;

/** Settles at a week's beginning whether the weeks after a lull may be judged in a segment. */
export function settleReturns({ seen, shares, squares, isBack }: LullReturns, segment: number): void {
  for (let at = segment * returnWeeks; at < (segment + 1) * returnWeeks; at++) {
    const count = seen[at] as number;
    const known = count >= fewestReturns;
    isBack[at] = Number(
      known && (shares[at] as number) >= backShare * count && (squares[at] as number) <= mostUnrest * count,
    );
  }
}

/** Takes in how a week after a lull came out, against what was expected without one. */
export function addReturn(returns: LullReturns, segment: number, row: number, share: number, deviation: number): void {
  const at = segment * returnWeeks + (returns.place[row] as number) - 1;
  returns.seen[at] = (returns.seen[at] as number) + 1;
  returns.shares[at] = (returns.shares[at] as number) + Math.min(mostShare, share);
  returns.squares[at] = (returns.squares[at] as number) + Math.min(mostSquare, deviation * deviation);
}

/** Whether a week after a lull is judged like any other, because customers of the segment are back by then. */
export function isBackAsARule({ place, isBack }: LullReturns, segment: number, row: number): boolean {
  return isBack[segment * returnWeeks + (place[row] as number) - 1] === 1;
}

/** Which week of coming back from a lull each row is; 0 for none. */
export function returnPlaces(history: History, verdict: Uint8Array): Uint8Array {
  const places = new Uint8Array(history.rows);
  for (let row = 0; row < history.rows; row++) {
    if (verdict[row] !== verdictCode("after a lull")) continue;
    places[row] = 1;
    for (let before = row - 1; verdict[before] !== verdictCode("lull"); before--) places[row] = returnWeeks;
  }
  return places;
}
