import type { History } from "../history/history.ts";
import { valueWeeks } from "../history/value-weeks.ts";
import { byRow, isWholeWindow, windowSum } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

const weeks = 13;

export const value = defineSignal({
  id: "value",
  title: "Value made",
  question: "What is it worth?",
  unit: "money",
  window: "13 weeks",
  counts: "Units made, each with the value that the catalogue gives one.",
  uniqueBy: "Nothing: every unit counts.",
  leavesOut: "Commands to which the catalogue gives no value.",
  restsOn: "units that have a value",
  good: "high",
  limits:
    "The value of a unit is the vendor's estimate, the same for every customer, in the currency of the catalogue. It is unknown where the catalogue values nothing and where the window was not loaded whole.",
  naturallyLow: "In holidays, seasons and between the phases of a project, and in a customer's first weeks.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "command_weeks", "catalogue"],
  needs: ["events", "catalogue"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  storedAs: "float",
  compute: worth,
});

function worth(history: History): SignalValues {
  const { value: values, units, known } = valueWeeks(history);
  return byRow(
    history,
    (row) => (known && isWholeWindow(history, row, weeks) ? windowSum(history, values, row, weeks) : Number.NaN),
    (row) => windowSum(history, units, row, weeks),
  );
}
