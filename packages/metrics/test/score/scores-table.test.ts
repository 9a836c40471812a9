import { mondayOf, pointsColumn } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { healthSpecs } from "../../src/health-specs.ts";
import { scoresTable } from "../../src/score/scores-table.ts";
import { assessed, history } from "./assessed-world.ts";

const table = scoresTable(history, assessed) as Record<string, ArrayLike<number>>;
const rows = Array.from(table.score as ArrayLike<number>, (_, i) => i);
const at = (name: string, i: number) => table[name]?.[i] as number;
const scored = rows.filter((i) => !Number.isNaN(at("score", i)));

describe("the table of scores", () => {
  it("has the columns of its specification, all of one length", () => {
    expect(Object.keys(table).sort()).toEqual(
      healthSpecs()
        .scores.columns.map(({ name }) => name)
        .sort(),
    );
    expect(new Set(Object.values(table).map(({ length }) => length))).toEqual(new Set([rows.length]));
  });

  it("holds points that add up to the score, within the range that what is missing leaves open", () => {
    expect(scored.length).toBeGreaterThan(1000);
    for (const i of scored) {
      const points = assessed.scores.components.map(({ id }) => at(pointsColumn(id), i) || 0);
      expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(at("score", i), 9);
      expect(at("score_low", i)).toBeLessThanOrEqual(at("score", i) + 1e-9);
      expect(at("score_high", i)).toBeGreaterThanOrEqual(at("score", i) - 1e-9);
      expect(at("score_high", i) - at("score_low", i)).toBeCloseTo(100 * (1 - at("coverage", i)), 9);
    }
  });

  it("goes back 104 weeks and holds customers only", () => {
    const weeks = rows.map((i) => at("week", i));
    expect(Math.max(...weeks)).toBe(mondayOf(history.lastWeek));
    expect(Math.min(...weeks)).toBe(mondayOf(history.lastWeek - 103));
    expect(Array.from(table.ground as ArrayLike<unknown>)).not.toContain("no customer");
  });

  it("names the model whose weights held", () => {
    expect(new Set(Array.from(table.model as ArrayLike<unknown>))).toEqual(new Set(["young", "everybody"]));
  });
});
