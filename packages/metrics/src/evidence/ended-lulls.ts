import { mondayOf } from "@vitals/tables";
import type { AlarmContext } from "../alarm.ts";
import { gammaQuantile } from "../statistics/negative-binomial.ts";
import { hadTrouble, outputTrouble } from "./output-trouble.ts";
import { meanOf, type OwnWeeks, ownWeeks } from "./own-weeks.ts";

/** A declared lull of an account that is over, and what was usual before it. */
export interface EndedLull {
  readonly name: string;
  /** Day it was declared to end, as far as weeks tell. */
  readonly lastDay: number;
  /** Own week, by number, that was the first after it. */
  readonly first: number;
  /** Weeks after its end before anything is said: longer where the account took longer before. */
  readonly patience: number;
  /** Mean a week over up to 26 weeks before it. */
  readonly usual: number;
  /** Running totals of output over the own weeks. */
  readonly totals: Float64Array;
  /** The least that was made in so many weeks in a row before it. */
  readonly lowestOf: (weeks: number) => number;
  /** The lower end of what so many weeks make by the account's unrest; below 0 where nothing at all is no surprise. */
  readonly unrestAllows: (weeks: number) => number;
}

const usualWeeks = 26;
const fewestWeeks = 8;
const shortestPatience = 2;
const longestPatience = 6;

/** One week in a thousand is lower by chance. */
const tail = -3.1;

/**
 * The declared lulls that an account had, with the weeks before each; those that began while output was down are left
 * out, because what came after has an older cause.
 *
 * @param own - with the weeks after lulls
 */
export function endedLulls(context: AlarmContext, own: OwnWeeks): EndedLull[] {
  const { history, watch } = context;
  const end = history.start[own.account + 1] as number;
  const lulls: EndedLull[] = [];
  let slowest = 0;
  for (let row = history.start[own.account] as number; row + 1 < end; row++) {
    const index = watch.lullOf[row] as number;
    if (index < 0 || (watch.lullOf[row + 1] as number) >= 0) continue;
    const first = own.rows.findIndex((each) => each > row);
    if (first < 0) continue;
    const lull = toLull(context, own, { row, first, index, slowest });
    if (!lull) continue;
    slowest = Math.max(slowest, weeksToComeBack(lull));
    lulls.push(lull);
  }
  return lulls;
}

/** Mean of own weeks over the usual. */
export function shareOfUsual({ totals, usual }: EndedLull, from: number, to: number): number {
  return meanOf(totals, Math.max(0, from), to) / usual;
}

function toLull(
  context: AlarmContext,
  own: OwnWeeks,
  { row, first, index, slowest }: { row: number; first: number; index: number; slowest: number },
): EndedLull | null {
  const { history, watch } = context;
  let begun = row;
  while (begun > (history.start[own.account] as number) && (watch.lullOf[begun - 1] as number) >= 0) begun--;
  const calm = ownWeeks(context, own.account);
  const to = calm.rows.filter((each) => each < begun).length;
  const from = Math.max(0, to - usualWeeks);
  if (to - from < fewestWeeks || hadTrouble(outputTrouble(context), calm.rows, to - 1, to)) return null;
  const before = calm.output;
  const usual = meanOf(before, from, to);
  if (!(usual > 0)) return null;
  const unit = usual / meanOf(calm.events, from, to);
  return {
    name: watch.lullNames[index] as string,
    lastDay: mondayOf(history.week[row] as number) + 6,
    first,
    patience: Math.min(longestPatience, Math.max(shortestPatience, slowest + 1)),
    usual,
    totals: own.output,
    lowestOf: (weeks) => lowest(before, from, to, weeks),
    unrestAllows: (weeks) => {
      const variance = Math.max(varianceOf(before, from, to), unit * usual);
      return gammaQuantile(usual * weeks, weeks * variance, tail) - unit / 2;
    },
  };
}

/** Weeks after a lull until one reached half of the usual; 0 when the first did. */
function weeksToComeBack(lull: EndedLull): number {
  for (let k = lull.first; k + 1 < lull.totals.length; k++) {
    if (shareOfUsual(lull, k, k + 1) >= 0.5) return k - lull.first;
  }
  return 0;
}

function lowest(totals: Float64Array, from: number, to: number, weeks: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = from; k + weeks <= to; k++)
    least = Math.min(least, (totals[k + weeks] as number) - (totals[k] as number));
  return least;
}

function varianceOf(totals: Float64Array, from: number, to: number): number {
  const mean = meanOf(totals, from, to);
  let squares = 0;
  for (let k = from; k < to; k++) squares += (meanOf(totals, k, k + 1) - mean) ** 2;
  return squares / (to - from - 1);
}
