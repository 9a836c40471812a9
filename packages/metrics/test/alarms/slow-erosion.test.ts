import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

/** From 40 a week to half of it over 30 weeks, too slowly for any two of them to stand out. */
const halved = Array.from({ length: 30 }, (_, i) => Math.round((40 - (20 * i) / 29) * (1 + 0.05 * ((i % 3) - 1))));
/** To 24 a week over 44 weeks: far enough to be said, never so fast that the drop rule speaks first. */
const sinking = Array.from({ length: 44 }, (_, i) => Math.round((40 - (16 * i) / 43) * (1 + 0.05 * ((i % 3) - 1))));
const said = (weeks: number[], rest = {}) => saidOf(weeklyHealth({ acme: weeks }, rest), "slow-erosion");

describe("slow-erosion", () => {
  it("is said when a quarter is gone over a quarter of a year", () => {
    const [first, ...more] = said([...steady(30), ...sinking]);
    expect(more).toEqual([]);
    expect(first?.state).toBe("open");
    expect(first?.week).toBeGreaterThan(40);
    expect(first?.gist).toMatch(/^\d+ designs a week over 13 weeks, where it made \d+ before it sank: \d+ % less\.$/);
    expect(first?.evidence).toMatch(
      /^Made \d+ designs a week over the 13 weeks to the week of [^,]+, where it made \d+ a week over 3\d weeks before it sank: \d+ % less/,
    );
  });

  it("says nothing of steady output, nor before nine months are known", () => {
    expect(said(steady(60))).toEqual([]);
    expect(said([...steady(8), ...sinking.slice(0, 30)])).toEqual([]);
  });

  it("says nothing while a drop says it", () => {
    expect(said([...steady(40), ...Array(14).fill(10)])).toEqual([]);
  });

  it("gives way to a drop when what is left is far below what was expected", () => {
    expect(said([...steady(30), ...halved, 7, 6, 7])).toMatchObject([
      { state: "closed", because: "said as a drop or a stop instead" },
    ]);
  });

  it("closes when output is back", () => {
    expect(said([...steady(30), ...sinking, ...steady(8)])).toMatchObject([
      { state: "closed", because: "output is back where it was" },
    ]);
  });

  it("does not count weeks that were not loaded as a decline", () => {
    const missing = Array.from({ length: 8 }, (_, i) => mondayAt(50 + i));
    expect(said([...steady(50), ...Array(8).fill(0), 40, 40], { missing })).toEqual([]);
  });

  it("knows the same weeks of last year", () => {
    // A year of which the last 13 weeks are slow, every year.
    const year = [...steady(39), ...Array.from({ length: 13 }, (_, i) => 27 + (i % 3))];
    expect(said([...year, ...year]).filter(({ week }) => week > 60)).toEqual([]);
  });
});
