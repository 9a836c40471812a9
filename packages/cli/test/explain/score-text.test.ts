import type { ExplainedComponent, ExplainedScore } from "@vitals/metrics";
import { describe, expect, it } from "vitest";
import { scoreText } from "../../src/explain/score-text.ts";

const output: ExplainedComponent = {
  id: "output-quarter",
  title: "Output of a quarter",
  unit: "units of output in 13 weeks",
  format: { style: "number", decimals: 0 },
  good: "high",
  ...{ raw: 551, scale: "ln(1 + x)", scaled: 6.3135, middle: 5.68, deviation: 0.8228 },
  ...{ z: 0.77, share: 0.7793, before: 0.7727, smoothed: 0.776, weight: 15, points: 58.2 },
};
const people: ExplainedComponent = {
  ...output,
  ...{ id: "people-quarter", title: "People", raw: null, scaled: null, z: null, share: null, before: null },
  ...{ smoothed: null, weight: 5, points: null },
};
const score: ExplainedScore = {
  ...{ score: 58.2, rawScore: 58.45, coverage: 0.75, model: "everybody", components: [output, people] },
  reference: { week: "2026-10-05", rows: 2519, cuts: { red: 29.85, yellow: 61.76 } },
  since: { week: "2026-11-02", score: 57.9 },
  band: "score 58 of 100: below 62, where green begins",
  likelihood: null,
};

describe("a score as text", () => {
  it("shows every number on the way, the sum, the range of what is missing, and the cuts", () => {
    expect(scoreText(score)).toEqual([
      "component            x        scale      on it  middle  dev.   z      share  before  smoothed  weight  points",
      "Output of a quarter      551  ln(1 + x)  6.314   5.680  0.823  0.770  0.779   0.773     0.776      15   58.20",
      "People               unknown  ln(1 + x)  -       5.680  0.823  -      -      -       -              5  -",
      "",
      "z = (on it - middle) / dev., the other way round where low is good, at most 3 either way",
      "share = the part of a normal curve below z: healthier than that share of customers",
      "smoothed = half the share and half of what it was in the score before; the share alone where there is none",
      "points = 100 x weight x smoothed / 15",
      "Score = 58.20 = 58.20; 58.45 before smoothing.",
      "Weights: those for everybody; 15 of 20 can be said, coverage 75 %.",
      "With all that is missing at its worst 43.7, at its best 68.7.",
      "Compared with 2,519 weeks of customers, frozen in the week of 2026-10-05.",
      "The score before, in the week of 2026-11-02, was 57.90.",
      "Cuts: red below 29.85, yellow below 61.76; 58.20 is between them.",
      "Band: score 58 of 100: below 62, where green begins.",
      "Likelihood of churn: none may be said of this week.",
    ]);
  });

  it("shows what a chance is made of when one may be said", () => {
    const likelihood = {
      ...{ fitWeek: "2026-10-05", rows: 2000, churned: 90, intercept: -2.5, logOdds: -3.1, chance: 0.0431, base: 0.06 },
      terms: [
        { id: "output-quarter", title: "Output of a quarter", z: 1.2, coefficient: -0.5 },
        { id: "direction", title: "Direction", z: 0.4, coefficient: 0 },
      ],
    };
    expect(scoreText({ ...score, likelihood }).slice(15)).toEqual([
      "",
      "Likelihood of churn, fitted in the week of 2026-10-05 from 2,000 weeks of customers, 90 of them before churn",
      "                     z      worth   product",
      "start                                -2.500",
      "Output of a quarter  1.200  -0.500   -0.600",
      "sum                                  -3.100",
      "z here is above 0 when the number is above the middle, whichever way is good; what is missing counts as 0",
      "Chance = 1 / (1 + exp(-sum)) = 0.043: about 1 in 20; about 1 in 15 is usual (0.060).",
      "Cuts: yellow from the usual, red from three times the usual.",
    ]);
  });

  it("says why there is none", () => {
    const band = "not enough data: 3 weeks since its first output, 8 are needed";
    expect(scoreText({ ...score, reference: null, score: null, band })).toEqual([`none: ${band}`]);
    expect(scoreText({ ...score, score: null, band })[0]).toBe(`none: ${band}`);
  });
});
