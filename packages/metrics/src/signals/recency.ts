import type { History } from "../history/history.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const recency = defineSignal({
  id: "recency",
  title: "Weeks since output",
  question: "Since when has nothing been made?",
  unit: "weeks",
  window: "from the last output to the week",
  counts: "Complete weeks after the last week with output; 0 is this week.",
  uniqueBy: "The week.",
  leavesOut: "Weeks that were not loaded: they are not counted as weeks.",
  restsOn: "loaded weeks since the first event",
  good: "low",
  limits: "A long pause may be a finished project. It is unknown before the first output of all.",
  naturallyLow: "In holidays, seasons and between the phases of a project. It is then high, which is the same.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: weeksSinceOutput,
});

function weeksSinceOutput(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  const { start, loaded, weekly } = history;
  for (let a = 0; a + 1 < start.length; a++) {
    let since = Number.NaN;
    let seen = 0;
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      if (loaded[row] === 0) continue;
      seen++;
      since = (weekly.output_events[row] as number) > 0 ? 0 : since + 1;
      value[row] = since;
      n[row] = Number.isNaN(since) ? Number.NaN : seen;
    }
  }
  return { value, n };
}
