import type { Recall } from "@vitals/metrics";

/** What steps gave, for as long as it is asked for. */
export interface StepMemory {
  readonly recall: Recall;
  /** Forgets what was not asked for since the last call. */
  forgetOthers(): void;
}

interface Done {
  readonly input: readonly unknown[];
  readonly output: unknown;
  asked: boolean;
}

/**
 * Remembers steps by their function and input. A function whose module was read anew, because it or what it imports has
 * changed, is another one; so a step is done again exactly when its code or its input changed.
 */
export function stepMemory(): StepMemory {
  const steps = new Map<unknown, Done[]>();
  return {
    recall(step, ...input) {
      const known = steps.get(step) ?? [];
      const found = known.find((each) => isSame(each.input, input));
      if (found) {
        found.asked = true;
        return found.output as ReturnType<typeof step>;
      }
      const output = step(...input);
      steps.set(step, [...known, { input, output, asked: true }]);
      return output;
    },
    forgetOthers() {
      for (const [step, known] of steps) {
        const kept = known.filter(({ asked }) => asked);
        if (kept.length === 0) steps.delete(step);
        else steps.set(step, kept);
        for (const each of kept) each.asked = false;
      }
    },
  };
}

/** How far objects are looked into; what lies deeper counts as the same only when it is one and the same. */
const deepest = 8;

/** Lists and plain objects by what they hold; everything else, such as functions and typed arrays, by identity. */
function isSame(one: unknown, other: unknown, depth = 0): boolean {
  if (Object.is(one, other)) return true;
  if (depth === deepest || !isPlain(one) || !isPlain(other)) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name], depth + 1))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const kind = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype || kind === null;
}
