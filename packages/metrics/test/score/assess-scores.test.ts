import { bandNames } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assessScores } from "../../src/score/assess-scores.ts";
import { horizonFor } from "../../src/score/horizon.ts";
import { bandGrounds } from "../../src/score/score-bands.ts";
import { toScores } from "../../src/score/scores.ts";
import { assessed, facts, history, settings } from "./assessed-world.ts";

describe("assessed scores", () => {
  it("look back as the churn window asks, and use what is configured", () => {
    const { horizon: _, ...score } = settings.score ?? {};
    expect(assessed.scores.score).toEqual(toScores(history, { ...score, horizon: horizonFor(13) }).score);
    const short = assessScores(history, facts, () => false, {
      churn: { leadWeeks: 0, windowWeeks: 4, collapseTo: 0.25 },
    });
    expect(short.churn).toEqual({ kind: "silence", leadWeeks: 0, windowWeeks: 4, collapseTo: 0.25 });
    expect(short.scores.score).toEqual(toScores(history, { horizon: horizonFor(4) }).score);
    expect(short.models).toEqual([]);
    expect(assessed.models.map(({ name }) => name)).toEqual(["young"]);
  });

  it("hold bands at yellow while a drop of the row's own account is open", () => {
    const held = assessScores(history, facts, (row, account) => account === 3 && row % 2 === 0, settings);
    const changed = Array.from(held.bands.band.keys()).filter(
      (row) => held.bands.band[row] !== assessed.bands.band[row],
    );
    expect(changed.length).toBeGreaterThan(5);
    for (const row of changed) {
      expect([history.account[row], row % 2]).toEqual([3, 0]);
      expect(bandNames[held.bands.band[row] as number]).toBe("yellow");
      expect(bandGrounds[held.bands.ground[row] as number]).toBe("held by an open drop");
    }
    expect(held.scores.score).toEqual(assessed.scores.score);
  });
});
