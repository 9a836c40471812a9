import { backtest, churnOf } from "@vitals/metrics";
import { expect, test } from "vitest";
import { gateChanges } from "./graded-likelihood.ts";
import { loadReal, realDataHere, whereRealData } from "./load-real.ts";
import { print } from "./print.ts";

test.skipIf(!realDataHere)(
  `eighty accounts, five of them lost, are too few for a likelihood${whereRealData}`,
  async () => {
    const { config, facts, health } = await loadReal("crm5");
    const { gates, churned, retained } = backtest(facts, { churn: churnOf(facts, config.churn), draws: 20 });
    print("Sales tool", { churned, retained, gate: gateChanges(gates) });
    expect(new Set(gates.map(({ state }) => state))).toEqual(new Set(["too-few"]));
    expect(Array.from(health.gates.says as ArrayLike<string>).at(-1)).toMatch(/^\d of the 20 outcomes needed$/);
    expect(saidChances(health.scores.likelihood)).toEqual([]);
  },
  120_000,
);

function saidChances(column: ArrayLike<unknown> | undefined): unknown[] {
  return Array.from(column ?? []).filter((chance) => chance !== null && !Number.isNaN(chance));
}
