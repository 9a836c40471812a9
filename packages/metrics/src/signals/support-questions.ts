import { ticketsOfNature } from "../history/ticket-sums.ts";
import { defineSignal } from "../signal.ts";

export const supportQuestions = defineSignal({
  id: "support-questions",
  title: "Question tickets",
  question: "What do they need explained?",
  unit: "tickets",
  window: "13 weeks",
  counts: "Tickets of nature question opened.",
  uniqueBy: "The ticket.",
  leavesOut: "Tickets of other natures.",
  restsOn: "tickets of every nature opened",
  good: "neither",
  limits:
    "Questions can be curiosity or confusion. It is unknown without a tickets input, before its first 13 weeks are over, and where no ticket of any customer says its nature.",
  naturallyLow: "Where customers help themselves, or have given up asking.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "tickets", "load_report"],
  needs: ["tickets"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: (history) => ticketsOfNature(history, 13, "question"),
});
