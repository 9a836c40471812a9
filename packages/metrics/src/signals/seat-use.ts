import type { History } from "../history/history.ts";
import { byRow, isWholeWindow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const seatUse = defineSignal({
  id: "seat-use",
  title: "Seats in use",
  question: "Are they using what they bought?",
  unit: "share of seats",
  window: "four weeks",
  counts: "Distinct users with output, over seats held on the week's last day.",
  uniqueBy: "The user.",
  leavesOut: "Users who only look, and events that bear no user.",
  restsOn: "seats held",
  good: "high",
  limits: "Above 100 % more people produce than seats were bought. It is unknown where seats are unknown or none.",
  naturallyLow: "In the first weeks of a contract, in holidays, and where seats were bought ahead of a rollout.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events", "seats"],
  barredFromScores: false,
  format: { style: "percent", decimals: 0 },
  compute: share,
});

function share(history: History): SignalValues {
  const { weekly } = history;
  return byRow(
    history,
    (row) =>
      isWholeWindow(history, row, 4) && (weekly.seats[row] as number) > 0
        ? (weekly.producing_users_4w[row] as number) / (weekly.seats[row] as number)
        : Number.NaN,
    (row) => weekly.seats[row] as number,
  );
}
