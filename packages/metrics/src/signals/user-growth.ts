import type { History } from "../history/history.ts";
import { byRow, isWholeWindow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const userGrowth = defineSignal({
  id: "user-growth",
  title: "Growth in producing users",
  question: "Are more people producing than a quarter ago?",
  unit: "users",
  window: "13 weeks",
  counts: "Producing users of these four weeks, less those of the four weeks that ended 13 weeks earlier.",
  uniqueBy: "The user, within each four weeks.",
  leavesOut: "Users who only look, and events that bear no user.",
  restsOn: "producing users of both stretches together",
  good: "high",
  limits: "Those who left and those who joined cancel out. It is unknown where the data do not reach back far enough.",
  naturallyLow: "When the earlier stretch was unusually busy, and when everyone who should use it already does.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: netGrowth,
});

const weeksBack = 13;

function netGrowth(history: History): SignalValues {
  return byRow(
    history,
    (row) => producers(history, row) - producersBefore(history, row),
    (row) => producers(history, row) + producersBefore(history, row),
  );
}

function producers(history: History, row: number): number {
  return isWholeWindow(history, row, 4) ? (history.weekly.producing_users_4w[row] as number) : Number.NaN;
}

/** Nobody produced before the account's first event, unless the data had not begun. */
function producersBefore(history: History, row: number): number {
  const before = row - weeksBack;
  if ((history.week[row] as number) - weeksBack - 3 < history.firstWeek) return Number.NaN;
  return before < (history.start[history.account[row] as number] as number) ? 0 : producers(history, before);
}
