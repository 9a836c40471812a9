import { ticketWaits } from "../history/ticket-waits.ts";
import { defineSignal } from "../signal.ts";

export const supportFirstAnswer = defineSignal({
  id: "support-first-answer",
  title: "Hours to first answer",
  question: "How fast are they answered?",
  unit: "hours",
  window: "13 weeks",
  counts:
    "Hours from opening to the first answer, by which half of the tickets were answered; those still waiting count for as long as they have (Kaplan and Meier 1958).",
  uniqueBy: "The ticket.",
  leavesOut: "Tickets whose times contradict each other.",
  restsOn: "tickets opened",
  good: "low",
  limits:
    "Nights and weekends count as hours. An automatic reply looks like an answer. It is unknown without a tickets input or these times, before its first 13 weeks are over, and while fewer than half of the tickets are done.",
  naturallyLow: "Where few tickets are opened, one quick answer makes it low.",
  owner: "Support",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "tickets", "load_report"],
  needs: ["tickets"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: (history) => ticketWaits(history, 13, history.ticketWeeks.answeredAt),
});
