import { type Backtest, backtest, churnOf } from "@vitals/metrics";
import { beforeAll, describe, expect, test } from "vitest";
import { gateChanges } from "./graded-likelihood.ts";
import { gradedScore, rankingOf, withError } from "./graded-score.ts";
import { loadFacts, type RealFacts, realDataHere, whereRealData } from "./load-real.ts";
import { print } from "./print.ts";

describe.skipIf(!realDataHere)(`a world in which only the level of use matters${whereRealData}`, () => {
  let loaded: RealFacts;
  let result: Backtest;
  beforeAll(async () => {
    loaded = await loadFacts("socialnet7");
    const { facts, config } = loaded;
    result = backtest(facts, { churn: churnOf(facts, config.churn), draws: 20 });
  }, 120_000);

  test("is ranked a little by a score that asks for more than level", () => {
    const churn = churnOf(loaded.facts, loaded.config.churn);
    const { all, within, lift } = rankingOf(
      gradedScore(loaded.facts, churn, { from: "2020-01-06", to: "2020-06-29", every: 1 }),
    );
    print("Social network, score", { auc: withError(all), within: withError(within), lift: lift.toFixed(2) });
    expect(within.value).toBeGreaterThanOrEqual(0.6);
    expect(within.value).toBeLessThanOrEqual(0.68);
  });

  test("is ranked by the likelihood, whose gate opens", () => {
    const blend = result.grades.find(({ id }) => id === "blend");
    const within = blend?.measures["AUC within dates"]?.estimate ?? null;
    print("Social network, likelihood", { within: within?.toFixed(3) ?? "-", gate: gateChanges(result.gates) });
    expect(within).toBeGreaterThanOrEqual(0.63);
    expect(result.gates.at(-1)?.state).toBe("likelihood");
  });
});
