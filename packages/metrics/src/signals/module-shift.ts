import type { History } from "../history/history.ts";
import { moduleShares } from "../history/module-shares.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const moduleShift = defineSignal({
  id: "module-shift",
  title: "Output that left a module",
  question: "Is one module dying inside a flat total?",
  unit: "share of output",
  window: "four weeks, against the 52 weeks before",
  counts:
    "The largest fall of a module's share of output, where it is below the range that the share kept over the four-week stretches before; 0 where every module is within its range.",
  uniqueBy: "The module.",
  leavesOut: "Output that names no module, and stretches without output.",
  restsOn: "output events of the four weeks that name a module",
  good: "low",
  limits:
    "A share falls when another module grows, too. It is unknown with fewer than six stretches to compare with, where output names no module, and where the window was not loaded whole.",
  naturallyLow: "For customers with one module it is 0. Between phases of a project it can be high for good reasons.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "command_weeks", "catalogue"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "percent", decimals: 0 },
  compute: largestFall,
});

/** Four-week stretches before the present one that a share is compared with. */
const mostStretches = 13;
const fewestStretches = 6;

/** Standard deviations below the mean at which the range of a share ends. */
const rangeWidth = 2;

function largestFall(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  for (let account = 0; account < history.accountIds.length; account++) {
    const from = history.start[account] as number;
    const { shares, events } = moduleShares(history, account);
    for (let at = 0; from + at < (history.start[account + 1] as number); at++) {
      if (!((events[at] as number) > 0)) continue;
      const before = stretchesBefore(events, at);
      if (before.length < fewestStretches) continue;
      value[from + at] = shares.reduce((most, share) => Math.max(most, fallOf(share, events, at, before)), 0);
      n[from + at] = events[at] as number;
    }
  }
  return { value, n };
}

function stretchesBefore(events: Float64Array, at: number): number[] {
  const before: number[] = [];
  for (let i = 1; i <= mostStretches && at - 4 * i >= 0; i++) {
    if ((events[at - 4 * i] as number) > 0) before.push(at - 4 * i);
  }
  return before;
}

/** How far a share fell, 0 inside its range; the range is at least as wide as chance makes it (binomial). */
function fallOf(share: Float64Array, events: Float64Array, at: number, before: readonly number[]): number {
  let mean = 0;
  for (const each of before) mean += (share[each] as number) / before.length;
  let spread = 0;
  for (const each of before) spread += ((share[each] as number) - mean) ** 2 / (before.length - 1);
  const chance = (mean * (1 - mean)) / (events[at] as number);
  const low = mean - rangeWidth * Math.sqrt(Math.max(spread, chance));
  return (share[at] as number) < low ? mean - (share[at] as number) : 0;
}
