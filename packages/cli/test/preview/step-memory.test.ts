import { expect, it } from "vitest";
import { stepMemory } from "../../src/preview/step-memory.ts";

/** A step that counts how often it is done. */
function counted() {
  const done: unknown[][] = [];
  const step = (...input: unknown[]) => {
    done.push(input);
    return { result: done.length };
  };
  return { step, done };
}

const weeks = new Float64Array([1, 2]);

it.each([
  ["the same values", [1, "a", null], [1, "a", null], true],
  ["lists and objects that hold the same", [{ of: [weeks, { at: 1 }] }], [{ of: [weeks, { at: 1 }] }], true],
  ["another value", [1], [2], false],
  ["another value deep inside", [{ of: [weeks, { at: 1 }] }], [{ of: [weeks, { at: 2 }] }], false],
  ["one name more", [{ at: 1 }], [{ at: 1, to: undefined }], false],
  ["another name for as many", [{ at: undefined }], [{ to: undefined }], false],
  ["a list in place of an object", [[1]], [{ 0: 1 }], false],
  ["other numbers in the same kind of array", [weeks], [new Float64Array([1, 2])], false],
  ["another function", [() => 1], [() => 1], false],
  ["one input more", [1], [1, 2], false],
])("remembers a step by what goes in: %s", (_, first, second, isRemembered) => {
  const { recall } = stepMemory();
  const { step, done } = counted();
  const before = recall(step, ...first);
  const after = recall(step, ...second);
  expect(done.length).toBe(isRemembered ? 1 : 2);
  expect(after === before).toBe(isRemembered);
});

it("knows a step whose module was read anew for another one", () => {
  const { recall } = stepMemory();
  const [one, other] = [counted(), counted()];
  recall(one.step, 1);
  recall(other.step, 1);
  expect([one.done, other.done]).toEqual([[[1]], [[1]]]);
});

it("forgets what was not asked for in between", () => {
  const { recall, forgetOthers } = stepMemory();
  const { step, done } = counted();
  recall(step, "kept");
  recall(step, "dropped");
  forgetOthers();
  recall(step, "kept");
  forgetOthers();
  recall(step, "kept");
  recall(step, "dropped");
  expect(done).toEqual([["kept"], ["dropped"], ["dropped"]]);
});
