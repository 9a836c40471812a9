import type { History } from "../history/history.ts";
import { valueWeeks } from "../history/value-weeks.ts";
import { byRow, isWholeWindow, windowStart, windowSum } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

const weeks = 13;

export const valueRatio = defineSignal({
  id: "value-ratio",
  title: "Value over price",
  question: "Is it worth what they pay?",
  unit: "times the annual value",
  window: "13 weeks, brought to a year",
  counts: "Value made by the catalogue, brought to 52 weeks, over what the customer pays in a year.",
  uniqueBy: "Nothing: every unit counts.",
  leavesOut: "Commands to which the catalogue gives no value.",
  restsOn: "units that have a value",
  good: "high",
  limits:
    "It takes the catalogue to be in the report's currency, and today's annual value for every week of the past. It is unknown where the value or the price is, where the customer pays nothing, and where it pays in another currency: no rate of exchange is known here.",
  naturallyLow: "In holidays, seasons and between the phases of a project, and in a customer's first weeks.",
  owner: "Analytics",
  status: "published",
  version: 2,
  since: "2026-11-21",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "accounts", "command_weeks", "catalogue"],
  needs: ["events", "accounts", "catalogue"],
  barredFromScores: false,
  format: { style: "number", decimals: 1 },
  compute: ratio,
});

function ratio(history: History): SignalValues {
  const { value: values, units, known } = valueWeeks(history);
  const { annualValue, currency } = history.accounts;
  return byRow(
    history,
    (row) => {
      const account = history.account[row] as number;
      const price = annualValue[account] as number;
      if ((currency[account] ?? history.currency) !== history.currency) return Number.NaN;
      if (!known || !(price > 0) || !isWholeWindow(history, row, weeks)) return Number.NaN;
      const length = row - windowStart(history, row, weeks) + 1;
      return (windowSum(history, values, row, weeks) * 52) / length / price;
    },
    (row) => windowSum(history, units, row, weeks),
  );
}
