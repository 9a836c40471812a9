import { bandNames } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { bandGrounds, toScoreBands } from "../../src/score/score-bands.ts";
import type { Scores } from "../../src/score/scores.ts";

/** Scores of one account, red below 20 and yellow below 40; a word is a standing. */
function bandsOf(weeks: (number | "dormant" | "too little")[], open: number[] = [], chances: number[] = []): string[] {
  const codes = { dormant: 1, "too little": 2 };
  const scores = {
    score: Float64Array.from(weeks, (week) => (typeof week === "number" ? week : Number.NaN)),
    standing: Uint8Array.from(weeks, (week) => (typeof week === "number" ? 0 : codes[week])),
    freezeOf: new Int16Array(weeks.length),
    freezes: [{ cuts: { red: 20, yellow: 40 } }],
  } as unknown as Scores;
  const { band, ground } = toScoreBands(scores, {
    start: Int32Array.of(0, weeks.length),
    hasOpenDrop: (row) => open.includes(row),
    likelihoods: {
      chance: Float64Array.from(weeks, (_, row) => chances[row] ?? Number.NaN),
      base: new Float64Array(weeks.length).fill(0.1),
    },
  });
  return Array.from(band, (code, row) => `${bandNames[code]}: ${bandGrounds[ground[row] as number]}`);
}

describe("bands", () => {
  it("are worse only strictly below a cut", () => {
    expect(bandsOf([40])).toEqual(["green: score"]);
    expect(bandsOf([39.9])).toEqual(["yellow: score"]);
    expect(bandsOf([20])).toEqual(["yellow: score"]);
    expect(bandsOf([19.9])).toEqual(["red: score"]);
  });

  it("go down at once, and up only five points above the cut", () => {
    expect(bandsOf([50, 39, 41, 44.9, 45])).toEqual([
      "green: score",
      "yellow: score",
      "yellow: held until clearly above",
      "yellow: held until clearly above",
      "green: score",
    ]);
    expect(bandsOf([10, 42, 46])).toEqual(["red: score", "yellow: held until clearly above", "green: score"]);
  });

  it("are at most yellow while a drop is open, without remembering it", () => {
    expect(bandsOf([60, 60, 41, 10], [1, 3])).toEqual([
      "green: score",
      "yellow: held by an open drop",
      "green: score",
      "red: score",
    ]);
  });

  it("follow the chance of churn where it may be shown: three times the base rate is red, once is yellow", () => {
    expect(bandsOf([60, 60, 60, 60], [], [0.3, 0.29, 0.2, 0.08])).toEqual([
      "red: likelihood",
      "red: held until clearly above",
      "yellow: likelihood",
      "yellow: held until clearly above",
    ]);
    expect(bandsOf([10, 10], [1], [0.05, 0.05])).toEqual(["green: likelihood", "yellow: held by an open drop"]);
  });

  it("say dormant and too little apart from a score", () => {
    expect(bandsOf([60, "dormant", 41, "too little"])).toEqual([
      "green: score",
      "red: dormant",
      "yellow: held until clearly above",
      "none: too little output",
    ]);
  });
});
