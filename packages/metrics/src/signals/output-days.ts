import { defineSignal } from "../signal.ts";

export const outputDays = defineSignal({
  id: "output-days",
  title: "Days with output",
  question: "How often do they produce?",
  unit: "days",
  window: "the week",
  counts: "Local days with at least one event of kind output.",
  uniqueBy: "The day, in the configured time zone.",
  leavesOut: "Days with presence or use alone.",
  restsOn: "events of kind output",
  good: "high",
  limits: "One event makes a day: it says how often, not how much.",
  naturallyLow:
    "In holidays, seasons and between the phases of a project. A customer that works in weekly batches has one day and may be well.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: ({ weekly }) => ({ value: weekly.output_days, n: weekly.output_events }),
});
