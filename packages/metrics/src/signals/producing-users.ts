import type { History } from "../history/history.ts";
import { byRow, isWholeWindow, windowSum } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const producingUsers = defineSignal({
  id: "producing-users",
  title: "Producing users",
  question: "Who does the work?",
  unit: "users",
  window: "four weeks",
  counts: "Distinct users with at least one event of kind output.",
  uniqueBy: "The user.",
  leavesOut: "Users who only look, and events that bear no user.",
  restsOn: "events of kind output",
  good: "high",
  limits: "Shared logins count as one person, and a person with two logins as two.",
  naturallyLow: "In holidays, seasons and between the phases of a project.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: producers,
});

function producers(history: History): SignalValues {
  const values = history.weekly.producing_users_4w;
  const events = history.weekly.output_events;
  return byRow(
    history,
    (row) => (isWholeWindow(history, row, 4) ? (values[row] as number) : Number.NaN),
    (row) => windowSum(history, events, row, 4),
  );
}
