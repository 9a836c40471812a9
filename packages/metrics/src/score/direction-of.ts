import type { History } from "../history/history.ts";
import { countedWeeks } from "./counted-weeks.ts";
import { standingOf, standings } from "./eligibility.ts";
import type { Horizon } from "./horizon.ts";
import { sinceFirstOutput } from "./since-first-output.ts";

/** Accounts without which the fleet has no direction of its own. */
const fewestInFleet = 10;

const leastFleet = 0.2;
const mostFleet = 3;

/**
 * Output of the latest weeks over what the weeks before them and the fleet lead to expect: (n + 1) / (e + 1).
 *
 * The fleet's factor is a mean over scored accounts weighted by the root of their output, so that one giant is not the
 * fleet. Weeks in declared lulls and weeks not loaded are skipped. NaN where a stretch holds none that counts.
 */
export function directionOf(history: History, { latest, direction }: Horizon): Float64Array {
  const { now, weeksNow, before, weeksBefore } = stretches(history, latest, direction);
  const fleet = fleetFactors(history, { now, weeksNow, before, weeksBefore });
  return now.map((made, row) => {
    const expected = (weeksNow[row] as number) * ((before[row] as number) / Math.max(1, weeksBefore[row] as number));
    const factor = fleet.get(history.week[row] as number) ?? 1;
    return weeksNow[row] === 0 || weeksBefore[row] === 0 ? Number.NaN : (made + 1) / (expected * factor + 1);
  });
}

interface Stretches {
  readonly now: Float64Array;
  readonly weeksNow: Float64Array;
  readonly before: Float64Array;
  readonly weeksBefore: Float64Array;
}

/** Output and counted weeks of the latest weeks, and of those before them since the first output. */
function stretches(history: History, latest: number, all: number): Stretches {
  const counted = countedWeeks(history);
  const since = sinceFirstOutput(history);
  const empty = () => new Float64Array(history.rows);
  const result = { now: empty(), weeksNow: empty(), before: empty(), weeksBefore: empty() };
  for (let row = 0; row < history.rows; row++) {
    const reach = Math.min(all, since[row] as number);
    for (let back = 0; back < reach; back++) {
      if (counted[row - back] === 0) continue;
      const made = Math.max(0, history.weekly.output[row - back] as number);
      const [sum, weeks] = back < latest ? [result.now, result.weeksNow] : [result.before, result.weeksBefore];
      sum[row] = (sum[row] as number) + made;
      weeks[row] = (weeks[row] as number) + 1;
    }
  }
  return result;
}

/** By week, how the scored accounts together fare against their own weeks before. */
function fleetFactors(history: History, { now, weeksNow, before, weeksBefore }: Stretches): Map<number, number> {
  const standing = standingOf(history);
  const sums = new Map<number, { now: number; before: number; accounts: number }>();
  for (let row = 0; row < history.rows; row++) {
    const made = before[row] as number;
    if (standing[row] !== standings.indexOf("scored") || !(made > 0) || weeksNow[row] === 0) continue;
    const week = history.week[row] as number;
    const sum = sums.get(week) ?? { now: 0, before: 0, accounts: 0 };
    sum.now += (now[row] as number) / (weeksNow[row] as number) / Math.sqrt(made);
    sum.before += made / (weeksBefore[row] as number) / Math.sqrt(made);
    sum.accounts++;
    sums.set(week, sum);
  }
  return new Map(
    [...sums].map(([week, sum]) => [
      week,
      sum.accounts < fewestInFleet ? 1 : Math.min(mostFleet, Math.max(leastFleet, sum.now / sum.before)),
    ]),
  );
}
