import { outputShares } from "../history/output-shares.ts";
import { defineSignal } from "../signal.ts";

export const concentration = defineSignal({
  id: "concentration",
  title: "Largest person's share",
  question: "Does it hang on one person?",
  unit: "share of output",
  window: "13 weeks",
  counts: "Output of the person with the most, over the output of all persons.",
  uniqueBy: "The user.",
  leavesOut: "Output that names no person.",
  restsOn: "output events that name a person",
  good: "low",
  limits:
    "A shared login looks like one person. Where few people have access a large share is natural: read it beside the number of producing users. It is unknown where nobody is named or the window was not loaded whole.",
  naturallyLow: "Where many people share the work evenly. It is high where one person works for a small customer.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "percent", decimals: 0 },
  compute: (history) => {
    const { largest, events } = outputShares(history);
    return { value: largest, n: events.map((n, row) => (Number.isNaN(largest[row] as number) ? Number.NaN : n)) };
  },
});
