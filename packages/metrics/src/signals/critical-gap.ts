import { featureReach } from "../history/feature-reach.ts";
import { featureWeeks } from "../history/feature-weeks.ts";
import type { History } from "../history/history.ts";
import { isWholeWindow, windowStart } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

/** Weeks over which use is compared with what is expected. */
const weeks = 4;

export const criticalGap = defineSignal({
  id: "critical-gap",
  title: "Critical features in use",
  question: "Are the important features used as they should be?",
  unit: "share of critical features",
  window: "four weeks",
  counts:
    "Critical features used at least as often as the catalogue expects for each producing user; where it expects no rate, used at all.",
  uniqueBy: "The feature.",
  leavesOut: "Features of modules that the customer does not have.",
  restsOn: "critical features within its reach",
  good: "high",
  limits:
    "The expected rates are the vendor's judgement, and people with different jobs use different features. It is unknown where the catalogue marks nothing critical, where nobody produces, and where the window was not loaded whole.",
  naturallyLow: "In the first weeks of a module, and where a feature belongs to one phase of a project.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "command_weeks", "catalogue", "modules"],
  needs: ["events", "catalogue"],
  barredFromScores: false,
  format: { style: "percent", decimals: 0 },
  compute: (history) => {
    const value = new Float64Array(history.rows).fill(Number.NaN);
    const n = new Float64Array(history.rows).fill(Number.NaN);
    eachCriticalUse(history, ({ row, used, due }) => {
      n[row] = (n[row] || 0) + 1;
      value[row] = (value[row] || 0) + Number(isEnough(used, due));
    });
    return { value: value.map((met, row) => met / (n[row] as number)), n } satisfies SignalValues;
  },
});

/** One critical feature within reach of an account, in the weeks up to a row. */
export interface CriticalUse {
  readonly row: number;
  /** Code of the command in `commandWeeks.features`. */
  readonly command: number;
  /** Uses in the four weeks. */
  readonly used: number;
  /** Uses the catalogue expects of that many producing users; 0 where it names no rate. */
  readonly due: number;
}

/** Whether a critical feature is used as it should be. */
export function isEnough(used: number, due: number): boolean {
  return used > 0 && used >= due;
}

/** Visits every critical feature of every account and week in which somebody produced. */
export function eachCriticalUse(history: History, visit: (use: CriticalUse) => void): void {
  for (let account = 0; account < history.accountIds.length; account++) criticalUseOf(history, account, visit);
}

/** Visits the critical features of one account, row by row within each feature. */
export function criticalUseOf(history: History, account: number, visit: (use: CriticalUse) => void): void {
  const { features } = history.commandWeeks;
  const producers = history.weekly.producing_users_4w;
  const inReach = featureReach(history);
  const from = history.start[account] as number;
  for (let command = 0; command < features.critical.length; command++) {
    if (features.critical[command] === 0) continue;
    const { events } = featureWeeks(history, account, command);
    for (let row = from; row < (history.start[account + 1] as number); row++) {
      if (!((producers[row] as number) > 0) || !isWholeWindow(history, row, weeks) || !inReach(command, row)) continue;
      let used = 0;
      for (let each = windowStart(history, row, weeks); each <= row; each++) used += events[each - from] as number;
      const due = (features.expected[command] || 0) * (producers[row] as number) * weeks;
      visit({ row, command, used, due });
    }
  }
}
