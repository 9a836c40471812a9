import type { History } from "../history/history.ts";
import { outputQuantile } from "../monitor/expected-range.ts";
import { verdictCode } from "../monitor/verdicts.ts";
import type { Watch } from "../monitor/watch.ts";

/** The latest judged weeks together, against the range that held before them. */
export interface LastWeeks {
  readonly weeks: number;
  readonly output: number;
  readonly low: number;
  readonly high: number;
}

/** Judged weeks may be spread over so many. */
const longestSpread = 10;

/** The last four judged weeks up to a row, fewer where the account has no more; undefined when the row is not judged. */
export function lastFourWeeks(history: History, watch: Watch, row: number, tail: number): LastWeeks | undefined {
  const earliest = Math.max(history.start[history.account[row] as number] as number, row - longestSpread + 1);
  let output = 0;
  let weeks = 0;
  let first = row;
  for (let each = row; each >= earliest && weeks < 4; each--) {
    if (watch.verdict[each] !== verdictCode("judged")) continue;
    output += history.weekly.output[each] as number;
    weeks++;
    first = each;
  }
  if (weeks === 0) return undefined;
  const usual = watch.usual[first] as number;
  const count = watch.references[first] as number;
  const variance = ((watch.variance[first] as number) / (1 + 1 / count)) * (1 + weeks / count);
  return {
    weeks,
    output,
    low: outputQuantile(usual, variance, weeks, tail),
    high: outputQuantile(usual, variance, weeks, -tail),
  };
}
