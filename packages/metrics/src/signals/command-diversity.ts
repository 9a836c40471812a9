import type { History } from "../history/history.ts";
import { byRow, isWholeWindow, windowSum } from "../history/windows.ts";
import { workEvents } from "../history/work-events.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const commandDiversity = defineSignal({
  id: "command-diversity",
  title: "Command diversity",
  question: "Do they use one capability or many?",
  unit: "effective commands",
  window: "four weeks",
  counts: "Events of kind output and use, by command.",
  uniqueBy: "The command.",
  leavesOut: "Presence and administration.",
  restsOn: "events of kind output and use",
  good: "high",
  limits:
    "It is the number of equally used commands that would be as diverse: exp of the Shannon entropy, the Hill number of order 1 (Hill 1973). It does not know whether the commands belong together.",
  naturallyLow: "When a customer has one job to do and does it well.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "command_weeks", "catalogue"],
  needs: ["events", "catalogue"],
  barredFromScores: false,
  format: { style: "number", decimals: 1 },
  compute: effectiveCommands,
});

function effectiveCommands(history: History): SignalValues {
  const values = history.weekly.effective_commands_4w;
  const events = workEvents(history);
  return byRow(
    history,
    (row) => (isWholeWindow(history, row, 4) ? (values[row] as number) : Number.NaN),
    (row) => windowSum(history, events, row, 4),
  );
}
