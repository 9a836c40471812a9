import { signalColumn } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { healthSpecs } from "../../src/health-specs.ts";
import { movesTable } from "../../src/score/moves-table.ts";
import { scoresTable } from "../../src/score/scores-table.ts";
import { assessed, history } from "./assessed-world.ts";

const table = movesTable(history, assessed.scores) as Record<string, ArrayLike<number>>;
const rows = Array.from(table.change as ArrayLike<number>, (_, i) => i);
const at = (name: string, i: number) => table[name]?.[i] as number;

describe("the table of moves", () => {
  it("has the columns of its specification, all of one length", () => {
    expect(Object.keys(table).sort()).toEqual(
      healthSpecs()
        .moves.columns.map(({ name }) => name)
        .sort(),
    );
    expect(new Set(Object.values(table).map(({ length }) => length))).toEqual(new Set([rows.length]));
  });

  it("holds parts that add up to the change, and the change is that of the published scores", () => {
    const scores = scoresTable(history, assessed) as Record<string, ArrayLike<unknown>>;
    const published = new Map(
      Array.from(scores.score as ArrayLike<number>, (score, i) => [
        `${scores.account_id?.[i]} ${scores.week?.[i]}`,
        score,
      ]),
    );
    let compared = 0;
    for (const i of rows) {
      const parts = assessed.scores.components.map(({ id }) => at(signalColumn(id), i) || 0);
      const sum = parts.reduce((all, each) => all + each, at("reference_update", i) + at("weights_change", i));
      expect(sum).toBeCloseTo(at("change", i), 9);
      const before = published.get(`${at("account_id", i)} ${at("since", i)}`);
      if (before === undefined) continue;
      compared++;
      const now = published.get(`${at("account_id", i)} ${at("week", i)}`) as number;
      expect(now - before).toBeCloseTo(at("change", i), 9);
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it("moves from an earlier week, at most five weeks before", () => {
    for (const i of rows) {
      expect([7, 14, 21, 28, 35]).toContain(at("week", i) - at("since", i));
    }
  });
});
