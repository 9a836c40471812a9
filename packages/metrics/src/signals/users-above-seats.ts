import type { History } from "../history/history.ts";
import { byRow, isWholeWindow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const usersAboveSeats = defineSignal({
  id: "users-above-seats",
  title: "Users above seats",
  question: "Do more people produce than seats were bought?",
  unit: "users",
  window: "four weeks",
  counts: "Distinct users with output, less seats held on the week's last day; 0 where there are seats enough.",
  uniqueBy: "The user.",
  leavesOut: "Users who only look, and events that bear no user.",
  restsOn: "seats held",
  good: "neither",
  limits:
    "Two people who take turns on one seat within four weeks count as two. It is unknown where seats are unknown or none.",
  naturallyLow: "Wherever seats were bought ahead of need.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events", "seats"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: above,
});

function above(history: History): SignalValues {
  const { producing_users_4w, seats } = history.weekly;
  return byRow(
    history,
    (row) =>
      isWholeWindow(history, row, 4) && (seats[row] as number) > 0
        ? Math.max(0, (producing_users_4w[row] as number) - (seats[row] as number))
        : Number.NaN,
    (row) => seats[row] as number,
  );
}
