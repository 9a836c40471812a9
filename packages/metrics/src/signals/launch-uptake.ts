import type { History } from "../history/history.ts";
import { launchesOf, newForWeeks, uptakeShare } from "../history/launches.ts";
import { isWholeWindow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const launchUptake = defineSignal({
  id: "launch-uptake",
  title: "Uptake of the newest launch",
  question: "Is the new feature taken up?",
  unit: "share of producing users",
  window: "four weeks, up to 26 weeks after a launch",
  counts:
    "Weeks in which a person used the newest feature, over weeks in which a person had output: the share of an ordinary week's producing users.",
  uniqueBy: "The user, within each week.",
  leavesOut: "Features of modules that the customer does not have, and launches more than 26 weeks ago.",
  restsOn: "weeks in which a person had output",
  good: "high",
  limits:
    "With two launches at a time it speaks of the newer one. A feature that few people need stays low however good it is. It is unknown where nothing was launched, nobody produced or nobody is named.",
  naturallyLow: "In the first weeks after a launch, and for features that one person uses for all.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "command_weeks", "catalogue", "modules"],
  needs: ["events", "catalogue"],
  barredFromScores: false,
  format: { style: "percent", decimals: 0 },
  compute: newestUptake,
});

function newestUptake(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  const { producing_users } = history.weekly;
  for (let account = 0; account < history.accountIds.length; account++) {
    const from = history.start[account] as number;
    const rows = (history.start[account + 1] as number) - from;
    for (const launch of launchesOf(history, account).reverse()) {
      for (let at = 0; at < rows; at++) {
        const age = (history.week[from + at] as number) - launch.launchWeek;
        if (age < 0 || age >= newForWeeks || !isWholeWindow(history, from + at, 4)) continue;
        value[from + at] = uptakeShare(history, account, launch, at);
        let people = 0;
        for (let i = Math.max(0, at - Math.min(3, age)); i <= at; i++) people += producing_users[from + i] as number;
        n[from + at] = Number.isNaN(value[from + at] as number) ? Number.NaN : people;
      }
    }
  }
  return { value, n };
}
