import type { History } from "../../history/history.ts";
import { asItIs, defineComponent } from "../component.ts";
import { countedWeeks } from "../counted-weeks.ts";
import { sinceFirstOutput } from "../since-first-output.ts";

export const activeWeeks = defineComponent({
  id: "active-weeks",
  title: "Weeks with output",
  question: "Is it a habit?",
  group: "habit",
  unit: "share of the weeks of half a year",
  weight: 15,
  good: "high",
  limits:
    "One design a week counts as much as a hundred. Weeks in a declared lull and weeks that were not loaded are not counted at all.",
  naturallyLow: "Where work comes in projects with pauses between them.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "calendar"],
  needs: ["events"],
  format: { style: "percent", decimals: 0 },
  compute: (history, { habit }) => shareOfWeeks(history, habit),
  scale: asItIs,
});

/** Counted weeks with output over all counted weeks of the window, those before the first output left out. */
function shareOfWeeks(history: History, weeks: number): Float64Array {
  const counted = countedWeeks(history);
  const since = sinceFirstOutput(history);
  const share = new Float64Array(history.rows);
  for (let row = 0; row < history.rows; row++) {
    let all = 0;
    let active = 0;
    for (let at = row - Math.min(weeks, since[row] as number) + 1; at <= row; at++) {
      if (counted[at] === 0) continue;
      all++;
      if ((history.weekly.output_events[at] as number) > 0) active++;
    }
    share[row] = active / all;
  }
  return share;
}
