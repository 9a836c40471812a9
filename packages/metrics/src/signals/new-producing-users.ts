import type { History } from "../history/history.ts";
import { byRow, windowSum } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const newProducingUsers = defineSignal({
  id: "new-producing-users",
  title: "New producing users",
  question: "Is it spreading?",
  unit: "users",
  window: "four weeks",
  counts: "Users whose first output of all falls in the four weeks.",
  uniqueBy: "The user.",
  leavesOut: "Events that bear no user.",
  restsOn: "producing users of the four weeks",
  good: "high",
  limits:
    "In the first 13 weeks of the data everybody looks new, so it is unknown there. A login that changed its name looks new.",
  naturallyLow: "When everyone who should use it already does.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: newcomers,
});

/** Weeks at the start of the data in which a first output says nothing. */
const burnInWeeks = 13;

function newcomers(history: History): SignalValues {
  const { weekly, week, firstWeek } = history;
  return byRow(
    history,
    (row) =>
      (week[row] as number) - 3 < firstWeek + burnInWeeks
        ? Number.NaN
        : windowSum(history, weekly.new_producing_users, row, 4),
    (row) => weekly.producing_users_4w[row] as number,
  );
}
