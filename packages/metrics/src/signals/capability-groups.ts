import type { History } from "../history/history.ts";
import { byRow, isWholeWindow, windowSum } from "../history/windows.ts";
import { workEvents } from "../history/work-events.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const capabilityGroups = defineSignal({
  id: "capability-groups",
  title: "Capability groups in use",
  question: "How broad is their use?",
  unit: "groups",
  window: "four weeks",
  counts: "Distinct capability groups of the commands of kind output or use, as the catalogue groups them.",
  uniqueBy: "The group.",
  leavesOut: "Presence and administration, and commands that the catalogue puts in no group.",
  restsOn: "events of kind output and use",
  good: "high",
  limits: "It is as good as the catalogue's grouping, and unknown where that names no group.",
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
  compute: distinctGroups,
});

function distinctGroups(history: History): SignalValues {
  const values = history.weekly.groups_4w;
  const events = workEvents(history);
  return byRow(
    history,
    (row) => (isWholeWindow(history, row, 4) ? (values[row] as number) : Number.NaN),
    (row) => windowSum(history, events, row, 4),
  );
}
