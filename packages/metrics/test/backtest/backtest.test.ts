import { describe, expect, it } from "vitest";
import { backtest } from "../../src/backtest/backtest.ts";
import type { History } from "../../src/history/history.ts";
import type { ChurnDefinition } from "../../src/score/churn/churn-definition.ts";
import { asItIs, type Component } from "../../src/score/component.ts";
import { lastOutput } from "../../src/score/components/last-output.ts";
import { defaultComponents } from "../../src/score/default-components.ts";
import { dyingWorld } from "./dying-world.ts";

const churn: ChurnDefinition = { kind: "silence", leadWeeks: 0, windowWeeks: 13, collapseTo: 0.25 };
const facts = dyingWorld({ seed: 4, accounts: 60, weeks: 150 });

/** Looks up what will be made in the thirteen weeks to come. */
const leak: Component = {
  ...lastOutput,
  id: "planted-leak",
  good: "high",
  scale: asItIs,
  compute: ({ rows, weekly }: History) => {
    const ahead = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
      for (let i = 1; i <= 13; i++) ahead[row] = (ahead[row] as number) + (weekly.output[row + i] || 0);
    return ahead;
  },
};

describe("backtest", () => {
  const result = backtest(facts, { churn, draws: 100 });

  it("finds that fading customers were ranked below steady ones, with intervals over accounts", () => {
    expect(result.churned).toBeGreaterThan(15);
    for (const { id, measures } of result.grades) {
      const { estimate, low, high } = measures["AUC within dates"] ?? {};
      expect([id, (estimate as number) > 0.75]).toEqual([id, true]);
      expect(low as number).toBeLessThan(estimate as number);
      expect(high as number).toBeGreaterThan(estimate as number);
    }
  });

  it("grades all competitors on the same rows, and chances only where they are stated", () => {
    const stated = result.grades.filter(({ measures }) => measures["log-loss"]).map(({ id }) => id);
    expect(stated).toEqual(["defaults", "fitted", "blend"]);
    expect(result.parts.filter(({ part }) => part === "year").reduce((sum, { rows }) => sum + rows, 0)).toBe(
      result.rows,
    );
  });

  it("does not suspect what usage tells, and reports a number that knew the outcome", () => {
    expect(result.suspicions).toEqual([]);
    const leaked = backtest(facts, { churn, draws: 10, components: [...defaultComponents, leak] });
    expect(leaked.suspicions.map(({ id }) => id)).toEqual(["planted-leak"]);
  });

  it("opens the gate only when enough outcomes were known", () => {
    expect(result.gates[0]?.state).toBe("too-few");
    expect(result.gates.at(-1)?.state).toBe("likelihood");
  });

  it("says whether outcomes speak for other weights, from the newest fit", () => {
    const { proposal, gates } = result;
    expect(proposal?.week).toBe(gates.at(-2)?.week);
    expect(proposal?.weights.map(({ id }) => id)).toEqual(defaultComponents.map(({ id }) => id));
    expect(proposal?.weights.reduce((sum, { fitted }) => sum + (fitted ?? Number.NaN), 0)).toBe(100);
  });

  it("says nothing of a history in which nothing has happened yet", () => {
    const none = backtest(dyingWorld({ seed: 4, accounts: 8, weeks: 60 }), {
      churn: { ...churn, windowWeeks: 52 },
      draws: 10,
    });
    expect(none.rows).toBe(0);
    expect(none.grades.map(({ measures }) => measures["AUC within dates"]?.estimate)).toEqual(new Array(5).fill(null));
  });
});
