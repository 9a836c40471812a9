import { configSchema } from "@vitals/tables/config";
import { describe, expect, it } from "vitest";
import { scoreOptionsOf } from "../../src/steps/score-options.ts";
import { UsageError } from "../../src/usage-error.ts";

const optionsOf = (score: object) =>
  scoreOptionsOf(
    configSchema.parse({ title: "Small company", sources: { events: { files: "events.csv" } }, score }),
    "vitals.config.ts",
  );

describe("the score as configured", () => {
  it("is the default one when nothing is said", () => {
    const { components, models, cuts } = optionsOf({});
    expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect({ models, cuts }).toEqual({ models: [], cuts: { red: 0.12, yellow: 0.35 } });
  });

  it("takes weights, models and cuts", () => {
    const { components, models, cuts } = optionsOf({
      weights: { "seat-use": 10, direction: 0 },
      models: [{ name: "young", weeksBelow: 26, weights: { "output-year": 0 } }],
      cuts: { red: 0.05 },
    });
    expect(components.find(({ id }) => id === "seat-use")?.weight).toBe(10);
    expect(components.find(({ id }) => id === "direction")?.weight).toBe(0);
    expect(models).toEqual([{ name: "young", weeksBelow: 26, weights: { "output-year": 0 } }]);
    expect(cuts).toEqual({ red: 0.05, yellow: 0.35 });
  });

  it("names everything that no score may use at once", () => {
    const wrong = () => optionsOf({ weights: { nps: 5, logins: 5 }, models: [{ name: "old", weights: { seets: 1 } }] });
    expect(wrong).toThrow(UsageError);
    expect(wrong).toThrow(
      /^3 mistakes in score of vitals\.config\.ts\n {2}no score may use nps.*\n {2}no score may use logins.*\n {2}no such signal: seets.*$/,
    );
  });
});
