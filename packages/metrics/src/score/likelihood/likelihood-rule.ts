import type { Definition } from "../../definition.ts";
import { gateRule } from "./gate.ts";

/** What the likelihood of churn says about itself. */
export interface LikelihoodRule extends Definition {
  readonly formula: string;
  readonly gate: string;
}

const { outcomesForRanking, outcomesForLikelihood, leastRanking, leastSlope, mostSlope } = gateRule;

/** The definition of the likelihood, and when it may be shown. */
export const likelihoodRule: LikelihoodRule = {
  id: "likelihood",
  title: "Likelihood of churn",
  question: "How many customers like this one were lost?",
  formula:
    "A logistic model of the score's components, fitted anew each quarter on what had become of customers by then. Where there are few outcomes it keeps to the score's own weights, and no component may count against its sign. It is said as `about 1 in 8`, never finer.",
  gate: `Shown only while forecasts made before their outcomes have been right: at least ${outcomesForLikelihood} customers lost and ${outcomesForLikelihood} kept with a forecast; those lost ranked above those kept on the same date more often than chance (surely above ${leastRanking}, where 0.5 is chance); chances surely better than the past churn rate for everybody; neither too bold nor too timid (slope ${leastSlope} to ${mostSlope}). From ${outcomesForRanking} outcomes on it may be said that the ranking works. The rule is put anew each quarter, and closes the gate as it opened it.`,
  limits:
    "It says how often customers like this one were lost, not which one will be, nor when within the window. It knows nothing but use: no price, no rival, no change of people.",
  naturallyLow: "Where few customers were ever lost. It is silent until the gate opens.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "user_weeks", "command_weeks", "accounts", "calendar", "outcomes", "window"],
  needs: ["events"],
};
