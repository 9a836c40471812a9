import type { History } from "../../history/history.ts";
import type { Places } from "./places.ts";

/** Everything that the monitor reads; what it says follows from this and the code alone. */
export interface WatchedInputs {
  readonly budget: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly accountIds: readonly string[];
  /** Segment of each account. */
  readonly segments: readonly (string | null)[];
  /** Rows of account `a` are `start[a]` to `start[a + 1] - 1`, and the week of each. */
  readonly start: Int32Array;
  readonly week: Int32Array;
  readonly output: Float64Array;
  readonly outputEvents: Float64Array;
  readonly loaded: Uint8Array;
  /** Verdicts before anything is judged: which weeks are left out, by declared lulls and missing loads. */
  readonly leftOut: Uint8Array;
}

/** @param leftOut - see `weeksLeftOut`; copied, because the monitor goes on to write its verdicts there */
export function watchedInputs(history: History, budget: number, leftOut: Uint8Array): WatchedInputs {
  const { firstWeek, lastWeek, accountIds, accounts, start, week, weekly, loaded } = history;
  return {
    ...{ budget, firstWeek, lastWeek, accountIds, start, week, loaded },
    segments: accounts.segment,
    output: weekly.output,
    outputEvents: weekly.output_events,
    leftOut: leftOut.slice(),
  };
}

/** Whether the weeks of earlier inputs are in these to the last bit, at the places given, and nothing else is as old. */
export function holdsAll(now: WatchedInputs, before: WatchedInputs, { account }: Places): boolean {
  if (!isSameGround(now, before)) return false;
  const known = new Set<number>(account);
  const segments = new Set(before.segments);
  for (let a = 0; a < now.accountIds.length; a++) {
    if (!known.has(a) && !(isLater(now, before.lastWeek, a) && knowsSegment(segments, now.segments[a] ?? null))) {
      return false;
    }
  }
  return before.accountIds.every((_, a) => isSameAccount(now, account[a] as number, before, a));
}

/** A fresh lull in an old year or another budget changes what was said of every account. */
function isSameGround(now: WatchedInputs, before: WatchedInputs): boolean {
  return now.budget === before.budget && now.firstWeek === before.firstWeek && now.lastWeek >= before.lastWeek;
}

/** Whether an account has no week up to the one given. */
function isLater({ start, week }: WatchedInputs, lastWeek: number, a: number): boolean {
  const first = start[a] as number;
  return first === start[a + 1] || (week[first] as number) > lastWeek;
}

/** A segment that was not there before changes the order in which segments are numbered. */
function knowsSegment(segments: ReadonlySet<string | null>, segment: string | null): boolean {
  return segment === null || segments.has(segment);
}

const columns = ["output", "outputEvents", "loaded", "leftOut", "week"] as const;

function isSameAccount(now: WatchedInputs, to: number, before: WatchedInputs, a: number): boolean {
  if (to < 0 || now.segments[to] !== before.segments[a]) return false;
  const [from, at] = [before.start[a] as number, now.start[to] as number];
  const rows = (before.start[a + 1] as number) - from;
  const rowsNow = (now.start[to + 1] as number) - at;
  if (rowsNow < rows) return false;
  // Rows that came with the later weeks must lie behind the ones before: one row for each week from the first on.
  if (rowsNow > rows && (now.week[at + rows] as number) <= before.lastWeek) return false;
  return columns.every((name) => {
    const [one, other] = [before[name], now[name]];
    for (let i = 0; i < rows; i++) if (!Object.is(one[from + i], other[at + i])) return false;
    return true;
  });
}
