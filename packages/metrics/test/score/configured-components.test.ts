import { describe, expect, it } from "vitest";
import { configuredComponents } from "../../src/score/configured-components.ts";
import { defaultComponents } from "../../src/score/default-components.ts";

const weightsOf = (
  weights: Record<string, number>,
  models: { name: string; weights: Record<string, number> }[] = [],
) => {
  const { components, problems } = configuredComponents({ weights, models });
  return { weights: Object.fromEntries(components.map(({ id, weight }) => [id, weight])), problems };
};
const own = Object.fromEntries(defaultComponents.map(({ id, weight }) => [id, weight]));

describe("configured components", () => {
  it("are our own when nothing is configured", () => {
    expect(weightsOf({})).toEqual({ weights: own, problems: [] });
  });

  it("take the weights that are named, and signals as components of their own", () => {
    expect(weightsOf({ direction: 0, "seat-use": 10 })).toEqual({
      weights: { ...own, direction: 0, "seat-use": 10 },
      problems: [],
    });
  });

  it("hold a signal that only a model names, without weight for the others", () => {
    expect(weightsOf({}, [{ name: "young", weights: { onboarding: 20 } }])).toEqual({
      weights: { ...own, onboarding: 0 },
      problems: [],
    });
  });

  it("name everything that is wrong at once, with the reason and the way out", () => {
    const { problems } = weightsOf({ nps: 10, logins: 5, "seet-use": 1 }, [{ name: "old", weights: { csat: 3 } }]);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^no score may use nps, because what people say is no measure of the work they do; /);
    expect(problems[1]).toMatch(/^no score may use logins, because being there is not work/);
    expect(problems[2]).toMatch(/^no such signal: seet-use; a score may use output, /);
    expect(problems[3]).toMatch(/^no score may use csat/);
    for (const problem of problems) expect(problem).toContain("the score's own components are output-quarter");
  });

  it("need a weight at all", () => {
    const none = Object.fromEntries(Object.keys(own).map((id) => [id, 0]));
    expect(weightsOf(none).problems).toEqual(["no component has a weight; leave some of them as they are"]);
  });
});
