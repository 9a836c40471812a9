import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { steady, weeklyHealth } from "../weekly-output.ts";

const rising = Array.from({ length: 16 }, (_, i) => Math.round(40 * (1 + (0.8 * i) / 15)));
const said = (weeks: number[]) => saidOf(weeklyHealth({ acme: weeks, other: steady(weeks.length) }), "growing");

describe("growing", () => {
  it("is said when output is up by a quarter over eight weeks", () => {
    const [first, ...more] = said([...steady(36), ...rising]);
    expect(more).toEqual([]);
    expect(first?.week).toBeGreaterThan(40);
    expect(first?.week).toBeLessThan(50);
    expect(first).toMatchObject({ state: "open" });
    expect(first?.gist).toMatch(/^\d+ designs a week over 8 weeks, where it made \d+ before it grew: \d+ % more\.$/);
    expect(first?.evidence).toMatch(
      /^Made \d+ designs a week over the 8 weeks to the week of [^,]+, where it made \d+ a week before it grew: \d+ % more/,
    );
  });

  it("says nothing of steady output, of one great month, nor of the way back up from a drop", () => {
    expect(said(steady(60))).toEqual([]);
    expect(said([...steady(40), 90, 95, 92, ...steady(10)])).toEqual([]);
    expect(said([...steady(30), ...Array(9).fill(8), ...steady(16)])).toEqual([]);
  });

  it("says nothing of projects that come and go", () => {
    expect(said(Array.from({ length: 60 }, (_, i) => (i % 13 < 6 ? 40 : 2)))).toEqual([]);
  });

  it("closes when output is back to what it was, and after thirteen weeks", () => {
    expect(said([...steady(36), ...rising, ...steady(8, 36)])).toMatchObject([
      { because: "output is back to what it was" },
    ]);
    expect(said([...steady(36), ...rising, ...steady(12, 72)])).toMatchObject([{ because: "said 13 weeks ago" }]);
  });
});
