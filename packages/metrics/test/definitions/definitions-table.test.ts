import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { catalog } from "../../src/catalog.ts";
import type { AssessOptions } from "../../src/columns.ts";
import { definitionsText } from "../../src/definitions/definitions-text.ts";
import { defaultComponents } from "../../src/score/default-components.ts";
import { dyingWorld } from "../backtest/dying-world.ts";
import { options, rowsOf } from "../weekly-output.ts";

const facts = dyingWorld({ seed: 4, accounts: 40, weeks: 110 });
const definitionsOf = (changed: Partial<AssessOptions> = {}) => assess(facts, { ...options, ...changed }).definitions;
const usual = definitionsOf();

describe("the definitions table", () => {
  it("has a row for every definition of the catalogue and every component, with its version", () => {
    const rows = rowsOf(usual, ["nature", "kind", "id", "version"]);
    for (const { id, version } of catalog.signals) {
      expect(rows).toContainEqual({ nature: "decided", kind: "signal", id, version });
    }
    expect(rows.filter(({ kind }) => kind === "component")).toHaveLength(defaultComponents.length);
  });

  it("says which reference and which fit were learned last", () => {
    const learned = rowsOf(usual, ["nature", "kind", "settings"]).filter(({ nature }) => nature === "learned");
    expect(learned.map(({ kind }) => kind)).toEqual(["likelihood", "reference"]);
    const [likelihood, reference] = learned.map(({ settings }) => JSON.parse(settings as string));
    expect(likelihood.coefficients).toHaveLength(defaultComponents.length);
    expect(reference.cuts.red).toBeLessThan(reference.cuts.yellow);
  });

  it("is the same text for the same facts and settings", () => {
    expect(definitionsText(definitionsOf())).toBe(definitionsText(usual));
  });

  const weightier = defaultComponents.map((component, i) => ({
    ...component,
    weight: component.weight + Number(i === 0),
  }));
  const newer = defaultComponents.map((component, i) => ({
    ...component,
    version: component.version + Number(i === 0),
  }));
  it.each<[string, Partial<AssessOptions>]>([
    ["a weight", { score: { components: weightier } }],
    ["a version of a component", { score: { components: newer } }],
    ["a cut", { score: { cuts: { red: 0.1, yellow: 0.35 } } }],
    ["a model for some", { score: { models: [{ name: "young", weeksBelow: 26, weights: { direction: 30 } }] } }],
    ["the alarm budget", { budget: 0.5 }],
    ["the reasons that explain", { explaining: ["seasonal"] }],
    ["what counts as churn", { churn: { kind: "silence", leadWeeks: 0, windowWeeks: 13, collapseTo: 0.25 } }],
  ])("is another text of what was decided when %s changes", (_, changed) => {
    expect(definitionsText(definitionsOf(changed), "decided")).not.toBe(definitionsText(usual, "decided"));
  });

  it("changes what was learned and not what was decided when only the facts change", () => {
    const others = assess(dyingWorld({ seed: 5, accounts: 40, weeks: 110 }), options).definitions;
    expect(definitionsText(others, "decided")).toBe(definitionsText(usual, "decided"));
    expect(definitionsText(others, "learned")).not.toBe(definitionsText(usual, "learned"));
  });
});
