import { distinctProducers } from "../history/distinct-producers.ts";
import type { History } from "../history/history.ts";
import { ticketSums } from "../history/ticket-sums.ts";
import { byRow, isWholeWindow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const supportLoad = defineSignal({
  id: "support-load",
  title: "Support load",
  question: "How much help do they need?",
  unit: "tickets per producing user",
  window: "13 weeks",
  counts: "Tickets opened, over distinct users with output in the same weeks.",
  uniqueBy: "The ticket; the user.",
  leavesOut: "Tickets about nothing in particular are not told apart.",
  restsOn: "tickets opened",
  good: "neither",
  limits:
    "Many tickets can mean engagement or trouble: their nature tells, and the account's own normal. It is unknown without a tickets input, before its first 13 weeks are over, and where nobody produces.",
  naturallyLow: "Where customers help themselves, or have given up asking.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks", "tickets", "load_report"],
  needs: ["events", "tickets"],
  barredFromScores: false,
  format: { style: "number", decimals: 2 },
  compute: load,
});

const weeks = 13;

function load(history: History): SignalValues {
  const tickets = ticketSums(history, weeks);
  const users = distinctProducers(history, weeks);
  return byRow(
    history,
    (row) =>
      isWholeWindow(history, row, weeks) && (users[row] as number) > 0
        ? (tickets[row] as number) / (users[row] as number)
        : Number.NaN,
    (row) => tickets[row] as number,
  );
}
