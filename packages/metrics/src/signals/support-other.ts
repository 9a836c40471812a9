import { ticketsOfNature } from "../history/ticket-sums.ts";
import { defineSignal } from "../signal.ts";

export const supportOther = defineSignal({
  id: "support-other",
  title: "Other tickets",
  question: "What else do they write about?",
  unit: "tickets",
  window: "13 weeks",
  counts: "Tickets opened that are neither defect, question nor request, or whose nature nobody said.",
  uniqueBy: "The ticket.",
  leavesOut: "Tickets of other natures.",
  restsOn: "tickets of every nature opened",
  good: "neither",
  limits:
    "It gathers every ticket whose nature nobody said. It is unknown without a tickets input, before its first 13 weeks are over, and where no ticket of any customer says its nature.",
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
  compute: (history) => ticketsOfNature(history, 13, "other"),
});
