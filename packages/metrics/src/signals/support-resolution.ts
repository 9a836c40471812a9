import { ticketWaits } from "../history/ticket-waits.ts";
import { defineSignal } from "../signal.ts";

export const supportResolution = defineSignal({
  id: "support-resolution",
  title: "Hours to resolution",
  question: "How fast is their trouble over?",
  unit: "hours",
  window: "13 weeks",
  counts:
    "Hours from opening to resolution, by which half of the tickets were resolved; those still open count for as long as they have been (Kaplan and Meier 1958).",
  uniqueBy: "The ticket.",
  leavesOut: "Tickets whose times contradict each other.",
  restsOn: "tickets opened",
  good: "low",
  limits:
    "Nights and weekends count as hours. A ticket that is closed is not always solved. It is unknown without a tickets input or these times, before its first 13 weeks are over, and while fewer than half of the tickets are done.",
  naturallyLow: "Where tickets are questions: defects take longer, so read it beside their nature.",
  owner: "Support",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "tickets", "load_report"],
  needs: ["tickets"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: (history) => ticketWaits(history, 13, history.ticketWeeks.resolvedAt),
});
