import { describe, expect, it } from "vitest";
import { bandReason } from "../../src/bands/band-reason.ts";
import type { History } from "../../src/history/history.ts";
import { toHistory } from "../../src/history/history.ts";
import type { AssessedScores } from "../../src/score/assess-scores.ts";
import { type BandGround, bandGrounds } from "../../src/score/score-bands.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { steady, weeklyWorld } from "../weekly-output.ts";

const history: History = toHistory(factsFromEvents(weeklyWorld({ acme: steady(12) })));

/** The reason of a row, red below 20 and yellow below 40. */
function reasonOf(ground: BandGround, { row = 11, band = 2, score = 72, chance = Number.NaN } = {}): string {
  const all = (value: number) => new Float64Array(history.rows).fill(value);
  return bandReason(
    history,
    {
      scores: {
        score: all(score),
        freezeOf: new Int16Array(history.rows),
        freezes: [{ cuts: { red: 20, yellow: 40 } }],
      },
      bands: {
        band: new Uint8Array(history.rows).fill(band),
        ground: new Uint8Array(history.rows).fill(bandGrounds.indexOf(ground)),
      },
      likelihoods: { chance: all(chance), base: all(0.05) },
      churn: { windowWeeks: 26 },
    } as unknown as AssessedScores,
    row,
  );
}

describe("why a band is what it is", () => {
  it("names the score and the cut it is beside", () => {
    expect(reasonOf("score")).toBe("score 72 of 100: above 40, where green begins");
    expect(reasonOf("score", { score: 33, band: 1 })).toBe("score 33 of 100: below 40, where green begins");
    expect(reasonOf("score", { score: 12, band: 0 })).toBe("score 12 of 100: below 20, where yellow begins");
    expect(reasonOf("held until clearly above", { score: 43, band: 1 })).toBe(
      "score 43 of 100: not yet 5 points above 40, where green begins",
    );
  });

  it("names the chance of churn where it may be shown", () => {
    expect(reasonOf("likelihood", { chance: 0.125 })).toBe(
      "score 72 of 100, about 1 in 8 to be lost within 26 weeks, where about 1 in 20 is usual",
    );
  });

  it("names an open drop, with a score or without one", () => {
    expect(reasonOf("held by an open drop", { band: 1 })).toBe(
      "score 72 of 100, held at yellow by an open drop of output",
    );
    expect(reasonOf("held by an open drop", { band: 1, score: Number.NaN })).toBe(
      "no score yet, but an open drop of output",
    );
  });

  it("says what is missing where there is no score", () => {
    const none = { band: 3, score: Number.NaN };
    expect(reasonOf("too little output", { ...none, row: 3 })).toBe(
      "not enough data: 4 weeks since its first output, 8 are needed",
    );
    expect(reasonOf("too little output", none)).toBe(
      "not enough data: fewer than five outputs of two people in half a year",
    );
    expect(reasonOf("dormant", { ...none, band: 0 })).toMatch(/^dormant: /);
  });
});
