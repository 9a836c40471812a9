import type { History } from "../../history/history.ts";
import { defineComponent } from "../component.ts";
import { countedWeeks } from "../counted-weeks.ts";

export const lastOutput = defineComponent({
  id: "last-output",
  title: "Weeks since the last output",
  question: "When did they last make something?",
  group: "habit",
  unit: "weeks",
  weight: 10,
  good: "low",
  limits:
    "It cannot tell a pause from an end. Weeks in a declared lull and weeks that were not loaded are not counted.",
  naturallyLow: "Where work never pauses; low is good here.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "calendar"],
  needs: ["events"],
  format: { style: "number", decimals: 0 },
  compute: (history) => weeksSinceOutput(history),
  scale: { of: (weeks) => Math.log(weeks + 4), says: "ln(x + 4)" },
});

/** Beyond this more weeks tell no more. */
const longest = 104;

/** Counted weeks since the last week with output, 0 in such a week; NaN before the first. */
function weeksSinceOutput(history: History): Float64Array {
  const counted = countedWeeks(history);
  const weeks = new Float64Array(history.rows);
  for (let row = 0; row < history.rows; row++) {
    const isFirst = row === history.start[history.account[row] as number];
    const before = isFirst ? Number.NaN : (weeks[row - 1] as number);
    const made = (history.weekly.output_events[row] as number) > 0;
    weeks[row] = made ? 0 : Math.min(longest, before + (counted[row] as number));
  }
  return weeks;
}
