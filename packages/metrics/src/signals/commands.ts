import type { History } from "../history/history.ts";
import { byRow, isWholeWindow, windowSum } from "../history/windows.ts";
import { workEvents } from "../history/work-events.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const commands = defineSignal({
  id: "commands",
  title: "Commands in use",
  question: "How many different things do they do?",
  unit: "commands",
  window: "four weeks",
  counts: "Distinct commands of kind output or use.",
  uniqueBy: "The command.",
  leavesOut: "Presence and administration.",
  restsOn: "events of kind output and use",
  good: "high",
  limits: "A command tried once counts as much as one used daily; command diversity weighs them.",
  naturallyLow: "When a customer has one job to do and does it well.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "command_weeks", "catalogue"],
  needs: ["events", "catalogue"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: distinctCommands,
});

function distinctCommands(history: History): SignalValues {
  const values = history.weekly.commands_4w;
  const events = workEvents(history);
  return byRow(
    history,
    (row) => (isWholeWindow(history, row, 4) ? (values[row] as number) : Number.NaN),
    (row) => windowSum(history, events, row, 4),
  );
}
