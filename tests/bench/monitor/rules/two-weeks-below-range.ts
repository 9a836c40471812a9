import { isoWeekOf } from "@vitals/tables";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "./rule.ts";

const referenceWeeks = 26;
const fewestReferences = 8;
const newNormalWeeks = 16;

/** Normal quantile of the lower end of the range. */
const tail = -1.6;

/**
 * The rule that the monitor had before: two judged weeks in a row below the range of the last 26, together below 0.6 of
 * its mean and below any pair before; year-ends, lulls and the fortnight after are left out, weeks of a drop are no
 * reference.
 */
export function twoWeeksBelowRange(portfolio: Portfolio): Said[] {
  const said: Said[] = [];
  for (let account = 0; account < portfolio.accounts; account++) {
    for (const week of saidOf(portfolio, account)) said.push({ account, week });
  }
  return said;
}

function saidOf(portfolio: Portfolio, account: number): number[] {
  const { weeks, output } = portfolio;
  const said: number[] = [];
  let references: number[] = [];
  let open: number[] | undefined;
  let pending = Number.NaN;
  let range = { usual: 0, low: 0 };
  for (let week = portfolio.born[account] as number; week < weeks; week++) {
    if (!isJudged(portfolio, account, week)) continue;
    const made = output[account * weeks + week] as number;
    if (open) {
      open.push(made);
      const isBack = open.slice(-2).every((each) => each >= range.low);
      if (!isBack && open.length <= newNormalWeeks + 1) continue;
      references = isBack ? references.concat(open.length > 10 ? [] : open.slice(0, -1)) : open.slice(0, -1);
      open = undefined;
      pending = made;
      continue;
    }
    if (references.length >= fewestReferences) {
      range = rangeOf(references.slice(-referenceWeeks));
      if (isDrop(pending, made, range, references.slice(-referenceWeeks))) {
        said.push(week);
        open = [pending, made];
        continue;
      }
    }
    if (!Number.isNaN(pending)) references.push(pending);
    pending = made;
  }
  return said;
}

function isDrop(one: number, two: number, { usual, low }: { usual: number; low: number }, references: number[]) {
  const pairs = references.slice(1).map((each, i) => each + (references[i] as number));
  return one < low && two < low && one + two < 1.2 * usual && one + two < Math.min(...pairs);
}

function isJudged({ loaded, weeks, firstWeek, lulls }: Portfolio, account: number, week: number): boolean {
  const iso = isoWeekOf(firstWeek + week).week;
  if (!loaded[account * weeks + week] || iso >= 52 || iso === 1) return false;
  const at = firstWeek + week;
  return !lulls.some((lull) => lull.account === account && at >= lull.first && at <= lull.last + 2);
}

/** Winsorised mean, and the lower quantile of a gamma distribution with the winsorised variance. */
function rangeOf(references: number[]): { usual: number; low: number } {
  const sorted = [...references].sort((one, other) => one - other);
  const pulled = Math.floor(sorted.length / 10);
  const [least, most] = [sorted[pulled] as number, sorted[sorted.length - 1 - pulled] as number];
  const held = sorted.map((each) => Math.min(most, Math.max(least, each)));
  const usual = held.reduce((sum, each) => sum + each, 0) / held.length;
  const squares = held.reduce((sum, each) => sum + (each - usual) ** 2, 0) / (held.length - 1);
  const variance = Math.max(pulled > 0 ? squares / 0.6786 : squares, usual) * (1 + 1 / held.length);
  const shape = (usual * usual) / variance;
  const root = 1 - 1 / (9 * shape) + tail / (3 * Math.sqrt(shape));
  return { usual, low: usual > 0 && root > 0 ? usual * root ** 3 : 0 };
}
