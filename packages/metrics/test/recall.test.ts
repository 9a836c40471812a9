import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { assess, assessOn } from "../src/assess.ts";
import { factsFromEvents } from "./facts-from-events.ts";
import { options, steady, weeklyWorld } from "./weekly-output.ts";

/** Remembers everything for ever, and how many steps were done. */
function memory() {
  const done: { step: unknown; input: readonly unknown[]; output: unknown }[] = [];
  const recall = <Input extends readonly unknown[], Output>(step: (...input: Input) => Output, ...input: Input) => {
    const known = done.find((each) => each.step === step && isDeepStrictEqual(each.input, input));
    if (known) return known.output as Output;
    const output = step(...input);
    done.push({ step, input, output });
    return output;
  };
  return { recall, done };
}

it("assesses with remembered steps as without, whatever was changed in between", () => {
  const { recall, done } = memory();
  const facts = factsFromEvents(weeklyWorld({ acme: [...steady(30), 1, 2], bolt: steady(32) }));
  const later = factsFromEvents(weeklyWorld({ acme: [...steady(30), 1, 2, 0], bolt: steady(33) }));
  const steps: number[] = [];
  for (const [now, settings] of [
    [facts, options],
    [facts, { ...options, budget: 3 }],
    [facts, { ...options, outputNoun: "routes" }],
    [later, options],
    [facts, options],
  ] as const) {
    const before = done.length;
    expect(assessOn(now, settings, null, recall).health).toEqual(assess(now, settings));
    steps.push(done.length - before);
  }
  const [whole, another, words, newFacts, known] = steps as [number, number, number, number, number];
  expect(another).toBeLessThan(whole / 2);
  expect(words).toBeLessThan(whole / 2);
  expect(newFacts).toBe(whole);
  expect(known).toBe(0);
});
