import { outputShares } from "../history/output-shares.ts";
import { defineSignal } from "../signal.ts";

export const absenceFactor = defineSignal({
  id: "absence-factor",
  title: "People who make half",
  question: "How few people make half of the output?",
  unit: "people",
  window: "13 weeks",
  counts:
    "The fewest people whose output together is at least half of all output: the contributor absence factor of CHAOSS.",
  uniqueBy: "The user.",
  leavesOut: "Output that names no person.",
  restsOn: "output events that name a person",
  good: "high",
  limits:
    "It knows who made the output, not who else could. It is unknown where nobody is named or the window was not loaded whole.",
  naturallyLow: "Where few people have access: with two people it is at most two.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: (history) => {
    const { halfMadeBy, events } = outputShares(history);
    return { value: halfMadeBy, n: events.map((n, row) => (Number.isNaN(halfMadeBy[row] as number) ? Number.NaN : n)) };
  },
});
