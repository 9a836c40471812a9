import type { History } from "../history/history.ts";
import { byRow, isWholeWindow, windowSum } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const modules = defineSignal({
  id: "modules",
  title: "Modules in use",
  question: "Is it a point solution or a platform?",
  unit: "modules",
  window: "four weeks",
  counts: "Distinct modules with output.",
  uniqueBy: "The module.",
  leavesOut: "Modules that are enabled or looked at but make nothing.",
  restsOn: "events of kind output",
  good: "high",
  limits: "One event makes a module. It is unknown where no event and no catalogue entry bears a module.",
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
  compute: modulesInUse,
});

function modulesInUse(history: History): SignalValues {
  const values = history.weekly.modules_4w;
  const events = history.weekly.output_events;
  return byRow(
    history,
    (row) => (isWholeWindow(history, row, 4) ? (values[row] as number) : Number.NaN),
    (row) => windowSum(history, events, row, 4),
  );
}
