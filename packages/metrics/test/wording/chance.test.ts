import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceWords } from "../../src/wording/chance.ts";

describe("chanceWords", () => {
  it.each([
    [0, "less than 1 in 100"],
    [0.005, "less than 1 in 100"],
    [0.01, "about 1 in 100"],
    [0.048, "about 1 in 20"],
    [0.125, "about 1 in 8"],
    [0.31, "about 1 in 3"],
    [0.5, "about 1 in 2"],
    [0.68, "about 2 in 3"],
    [0.9, "about 9 in 10"],
    [0.99, "more than 9 in 10"],
    [1, "more than 9 in 10"],
  ])("says %d as %s", (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });

  it("says a higher chance never as a lower one, and never far off", () => {
    const spoken = (chance: number) => {
      const [some, of] = chanceWords(chance).match(/\d+/g) as [string, string];
      return Number(some) / Number(of);
    };
    fc.assert(
      fc.property(
        fc.double({ min: 0.008, max: 0.93, noNaN: true }),
        fc.double({ min: 0.008, max: 0.93, noNaN: true }),
        (a, b) => {
          if (a <= b) expect(spoken(a)).toBeLessThanOrEqual(spoken(b));
          expect(spoken(a) / a).toBeGreaterThan(0.7);
          expect(spoken(a) / a).toBeLessThan(1.45);
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});
