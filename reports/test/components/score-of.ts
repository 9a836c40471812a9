import type { AccountScore, ScoreMove, ScoreNow } from "../../src/components/account-score.js";
import type { SiteScore } from "../../src/components/site-file.js";

const number = { style: "number", decimals: 0 } as const;

/** A score of two components of which one cannot be said, and of a third that is a share. */
export const siteScore: SiteScore = {
  components: [
    { id: "output", title: "Output of a quarter", unit: "routes in 13 weeks", format: number, good: "high" },
    { id: "people", title: "People", unit: "people", format: number, good: "high" },
    { id: "share", title: "Largest share", unit: "share", format: { style: "percent", decimals: 0 }, good: "low" },
  ],
  churn: { kind: "silence", weeks: 26, collapseTo: 0.25 },
  gate: {
    week: 20_728,
    state: "too-few",
    says: "7 of the 20 outcomes needed",
    needs: ["13 more customers that churned"],
  },
};

export const scoreNow: ScoreNow = {
  score: 44.44,
  low: 33.33,
  high: 58.33,
  coverage: 0.75,
  chance: null,
  components: [
    { id: "output", value: 371, weight: 50, points: 40.02 },
    { id: "people", value: null, weight: 25, points: null },
    { id: "share", value: 0.8, weight: 25, points: 4.42 },
  ],
};

export const lastWeek = 20_766;

/** Down by 3.06, of which the output is most. */
export const weekMove: ScoreMove = {
  weeks: 1,
  since: lastWeek - 7,
  before: 47.5,
  change: -3.06,
  usual: 2,
  components: [
    { id: "output", points: -3.13, valueBefore: 412 },
    { id: "people", points: 0, valueBefore: null },
    { id: "share", points: -0.12, valueBefore: 0.82 },
  ],
  reference: 0.19,
  weights: 0,
};

/** An account's score as its file holds it. */
export function scoreOf(changes: Partial<AccountScore> = {}): AccountScore {
  return {
    model: "everybody",
    weeks: [47.5, 44.44],
    yellowFrom: [30, 30],
    greenFrom: [42, 42],
    now: scoreNow,
    moves: [weekMove],
    ...changes,
  };
}
