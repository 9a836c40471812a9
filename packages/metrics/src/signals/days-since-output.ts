import type { History } from "../history/history.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const daysSinceOutput = defineSignal({
  id: "days-since-output",
  title: "Days since output",
  question: "How long ago did they last make something?",
  unit: "days",
  window: "from the last output to the week's Sunday",
  counts: "Days from the last local day with output to the last day of the week; 0 is that day.",
  uniqueBy: "The day, in the configured time zone.",
  leavesOut: "Days of weeks that were not loaded are counted, because days go by whether we look or not.",
  restsOn: "day, the last one with output",
  good: "low",
  limits:
    "A long pause may be a finished project. It is unknown before the first output of all and in a week that was not loaded.",
  naturallyLow: "In holidays, seasons and between the phases of a project. It is then high, which is the same.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: daysSince,
});

function daysSince(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  const { start, loaded, week } = history;
  for (let a = 0; a + 1 < start.length; a++) {
    let lastDay = Number.NaN;
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      const mask = outputDays(history, row);
      const monday = 7 * (week[row] as number);
      if (mask > 0) lastDay = monday + 31 - Math.clz32(mask);
      if (loaded[row] === 0 || Number.isNaN(lastDay)) continue;
      value[row] = monday + 6 - lastDay;
      n[row] = 1;
    }
  }
  return { value, n };
}

/** The days of a week with output by anybody, as bits. */
function outputDays({ userWeeks }: History, row: number): number {
  let mask = 0;
  const end = userWeeks.first[row + 1] as number;
  for (let i = userWeeks.first[row] as number; i < end; i++) mask |= userWeeks.dayMask[i] as number;
  return mask;
}
