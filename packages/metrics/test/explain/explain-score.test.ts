import { epochDayOf, mondayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { explainAccount } from "../../src/explain/explain-account.ts";
import { explainScore } from "../../src/explain/explain-score.ts";
import { toHistory } from "../../src/history/history.ts";
import { assessScores, type ScoreSettings } from "../../src/score/assess-scores.ts";
import { dyingWorld } from "../backtest/dying-world.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { options as plain, steady, weeklyWorld } from "../weekly-output.ts";

const settings: ScoreSettings = {
  churn: { kind: "silence", leadWeeks: 0, windowWeeks: 13, collapseTo: 0.25 },
  score: { models: [{ name: "small", weeksFrom: 60, weights: { direction: 0, "output-year": 30 } }] },
};
const facts = dyingWorld({ seed: 4, accounts: 60, weeks: 150 });
const history = toHistory(facts);
const scored = assessScores(history, facts, () => false, settings);
const { scores, likelihoods } = scored;
const explain = (row: number) => explainScore(history, scored, row);

/** The latest scored row of each account. */
const examples = Array.from(history.start.subarray(1), (end, a) => {
  let row = end - 1;
  while (row >= (history.start[a] as number) && Number.isNaN(scores.score[row] as number)) row--;
  return row;
}).filter((row, a) => row >= (history.start[a] as number));

describe("explainScore", () => {
  it("gives numbers from which the published score follows", () => {
    expect(examples.length).toBeGreaterThan(20);
    for (const row of examples) {
      const { components } = explain(row);
      const present = components.filter(({ points }) => points !== null);
      const weights = present.reduce((sum, { weight }) => sum + weight, 0);
      let total = 0;
      for (const { scaled, middle, deviation, good, z, share, before, smoothed, weight, points } of present) {
        const apart = ((scaled as number) - (middle as number)) / (deviation as number);
        expect(z).toBeCloseTo(Math.max(-3, Math.min(3, good === "high" ? apart : -apart)), 9);
        expect(smoothed).toBeCloseTo(before === null ? (share as number) : ((share as number) + before) / 2, 9);
        expect(points).toBeCloseTo((100 * weight * (smoothed as number)) / weights, 9);
        total += points as number;
      }
      expect(total).toBeCloseTo(scores.score[row] as number, 9);
    }
  });

  it("names the model, leaves out what weighs nothing, and says what it is compared with", () => {
    const row = examples[0] as number;
    const { model, components, reference } = explain(row);
    expect(model).toBe("small");
    expect(components.map(({ id }) => id)).not.toContain("direction");
    expect(components.find(({ id }) => id === "output-year")).toMatchObject({ weight: 30, scale: "ln(1 + x)" });
    expect(epochDayOf(reference?.week as string)).toBeLessThanOrEqual(mondayOf(history.week[row] as number));
    expect(reference?.cuts.red).toBeLessThan(reference?.cuts.yellow as number);
  });

  it("gives the terms from which the published chance follows, and none where none was published", () => {
    const isSaid = (row: number) => !Number.isNaN(likelihoods.chance[row] as number);
    const said = examples.filter(isSaid);
    expect(said.length).toBeGreaterThan(20);
    for (const row of said) {
      const { likelihood } = explain(row);
      const sum = likelihood?.terms.reduce((all, { z, coefficient }) => all + z * coefficient, likelihood.intercept);
      expect(1 / (1 + Math.exp(-(sum as number)))).toBeCloseTo(likelihoods.chance[row] as number, 9);
    }
    const silent = scores.score.findIndex((score, row) => score > 0 && !isSaid(row));
    expect(explain(silent).likelihood).toBeNull();
  });

  it("says why there is no score", () => {
    const small = factsFromEvents(weeklyWorld({ acme: steady(30), bolt: steady(4) }));
    const { score } = explainAccount(small, assess(small, plain), "acme", plain);
    expect(score).toMatchObject({ score: null, reference: null, likelihood: null });
    expect(score?.band).toBe("not enough data: too few customers and weeks to compare with so far");
  });
});
