import { describe, expect, it } from "vitest";
import { defaultComponents } from "../../src/score/default-components.ts";
import { modelFor, type ScoreModel, weightsByModel } from "../../src/score/model.ts";

const models: ScoreModel[] = [
  { name: "young", weeksBelow: 26, weights: { direction: 0 } },
  { name: "public", segments: ["Municipal", "Utility"], weights: { "output-year": 40 } },
  { name: "old", weeksFrom: 104, weights: {} },
];

describe("a model", () => {
  it.each([
    ["Municipal", 10, "young"],
    ["Municipal", 25, "young"],
    ["Municipal", 26, "public"],
    ["Telecom", 103, "everybody"],
    ["Telecom", 104, "old"],
    [null, 30, "everybody"],
  ])("is the first that fits: segment %s, %i weeks after the first output, is %s", (segment, weeks, name) => {
    expect(models[modelFor(models, segment, weeks)]?.name ?? "everybody").toBe(name);
  });

  it("changes the weights it names and keeps the others; the last weights are for everybody", () => {
    const own = defaultComponents.map(({ weight }) => weight);
    const [young, open, old, everybody] = weightsByModel(defaultComponents, models).map((each) => Array.from(each));
    expect([old, everybody]).toEqual([own, own]);
    const changed = (weights: number[] | undefined) =>
      defaultComponents.flatMap(({ id, weight }, k) => (weights?.[k] === weight ? [] : [[id, weights?.[k]]]));
    expect(changed(young)).toEqual([["direction", 0]]);
    expect(changed(open)).toEqual([["output-year", 40]]);
  });
});
