import type { History } from "../history/history.ts";
import { byRow, isWholeWindow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const idleSeats = defineSignal({
  id: "idle-seats",
  title: "Idle seats",
  question: "How many seats produce nothing?",
  unit: "seats",
  window: "four weeks",
  counts: "Seats held on the week's last day, less distinct users with output; never below 0.",
  uniqueBy: "The user.",
  leavesOut: "Users who only look: their seats count as idle.",
  restsOn: "seats held",
  good: "low",
  limits:
    "A seat for somebody who reads results is idle here and may be well spent. It is unknown where seats are unknown.",
  naturallyLow:
    "It is high in the first weeks of a contract, in holidays, and where seats were bought ahead of a rollout.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events", "seats"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: idle,
});

function idle(history: History): SignalValues {
  const { weekly } = history;
  return byRow(
    history,
    (row) =>
      isWholeWindow(history, row, 4)
        ? Math.max(0, (weekly.seats[row] as number) - (weekly.producing_users_4w[row] as number))
        : Number.NaN,
    (row) => weekly.seats[row] as number,
  );
}
