import { toHistory } from "../../src/history/history.ts";
import { type AssessedScores, assessScores, type ScoreSettings } from "../../src/score/assess-scores.ts";
import { dyingWorld } from "../backtest/dying-world.ts";

export const facts = dyingWorld({ seed: 4, accounts: 60, weeks: 150 });
export const history = toHistory(facts);
export const settings: ScoreSettings = {
  churn: { kind: "silence", leadWeeks: 0, windowWeeks: 13, collapseTo: 0.25 },
  score: { models: [{ name: "young", weeksBelow: 60, weights: { direction: 0 } }] },
};
export const assessed: AssessedScores = assessScores(history, facts, () => false, settings);
