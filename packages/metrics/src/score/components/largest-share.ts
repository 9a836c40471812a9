import { asItIs, defineComponent } from "../component.ts";
import { producerSpread } from "../output-spreads.ts";

export const largestShare = defineComponent({
  id: "largest-share",
  title: "Share of the busiest person",
  question: "Would it survive if one person left?",
  group: "people",
  unit: "share of the output of 26 weeks",
  weight: 10,
  good: "low",
  limits: "Where few people have access a large share is natural. Output that names no person is left out.",
  naturallyLow: "Where many people share the work evenly; low is good here.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "user_weeks"],
  needs: ["events"],
  format: { style: "percent", decimals: 0 },
  compute: (history, { shares }) => producerSpread(history, shares).largest,
  scale: asItIs,
});
