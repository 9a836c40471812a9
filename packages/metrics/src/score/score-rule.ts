import type { Definition } from "../definition.ts";
import { leastCoverage } from "./cuts.ts";

/** What the score says about itself. */
export interface ScoreRule extends Definition {
  readonly formula: string;
  readonly smoothing: string;
  readonly missing: string;
}

/** The definition of the score as a whole; its components define themselves. */
export const scoreRule: ScoreRule = {
  id: "score",
  title: "Score",
  question: "How much, how steadily and how widely does this customer use the product, compared with all of ours?",
  formula:
    "Each component is put on a scale on which a doubling means the same everywhere, and compared with the middle and the spread of all customers' weeks of the last two years, as frozen at the first week of the quarter. The share of them it is healthier than, as a normal distribution has it, times its weight, are its points; the score is their sum, from 0 to 100.",
  smoothing:
    "Half of each share is that of the week before; it starts anew after more than four weeks without a score. What moved the score is said in points that add up to the change exactly, with a newly frozen comparison and changed weights as lines of their own.",
  missing: `What cannot be said is left out and its weight is spread over the rest; the range beside the score says what it could change. Below ${leastCoverage * 100} of 100 points of weight there is no score.`,
  limits:
    "It ranks customers by the size and steadiness of their use and cannot time a collapse: that is what alarms are for. It is relative to the vendor's own customers, so that it cannot be compared between vendors. A new comparison each quarter moves it a little. A customer's page says which changes are usual for it.",
  naturallyLow: "For small and for young customers, and during lulls that nobody declared.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "user_weeks", "command_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
};
