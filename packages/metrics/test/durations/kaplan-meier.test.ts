import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curvePoints, dayOfShare, shareAt, shareByDay } from "../../src/durations/kaplan-meier.ts";

const after = (days: number) => ({ days, happened: true });
const stillWaiting = (days: number) => ({ days, happened: false });

describe("shareByDay", () => {
  it("agrees with the curve worked out by hand", () => {
    // Of 5: one after 2 days, one lost sight of after 3, two after 4, one still waiting after 9.
    const curve = shareByDay([after(4), stillWaiting(9), after(2), stillWaiting(3), after(4)]);
    expect(curve.map(({ days, share, waiting }) => [days, Number(share.toFixed(6)), waiting])).toEqual([
      [2, 0.2, 5], // 1 of 5
      [4, 0.733333, 3], // 1 - 0.8 × (1 - 2/3)
    ]);
    expect(dayOfShare(curve, 0.5)).toBe(4);
    expect(dayOfShare(curve, 0.9)).toBeNull();
    expect([0, 2, 3, 40].map((day) => Number(shareAt(curve, day).toFixed(2)))).toEqual([0, 0.2, 0.2, 0.73]);
  });

  it("counts those that have not got there: the more are stuck, the later the middle", () => {
    const quick = [after(1), after(2), after(3)];
    expect(dayOfShare(shareByDay(quick), 0.5)).toBe(2);
    expect(dayOfShare(shareByDay([...quick, stillWaiting(30), stillWaiting(30)]), 0.5)).toBe(3);
    expect(dayOfShare(shareByDay([...quick, ...Array.from({ length: 4 }, () => stillWaiting(30))]), 0.5)).toBeNull();
  });

  it("is the plain share where nobody is lost sight of, never falls and stays between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ days: fc.nat(40), happened: fc.boolean() }), { maxLength: 30 }), (durations) => {
        const shares = shareByDay(durations).map(({ share }) => share);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
        const all = durations.map(({ days }) => after(days));
        const by20 = all.filter(({ days }) => days <= 20).length / all.length;
        if (all.length > 0) expect(shareAt(shareByDay(all), 20)).toBeCloseTo(by20, 9);
      }),
      { seed: 5 },
    );
  });

  it("is empty without anybody", () => {
    expect(shareByDay([])).toEqual([]);
    expect(dayOfShare([], 0.5)).toBeNull();
  });
});

describe("curvePoints", () => {
  it("says how many still wait at the end of a day, without those lost sight of before", () => {
    const durations = [after(4), stillWaiting(9), after(2), stillWaiting(3), after(4)];
    const points = curvePoints(durations, [0, 2, 3, 4, 9, 10]);
    expect(points.map(({ days, share, waiting }) => [days, Number(share.toFixed(2)), waiting])).toEqual([
      [0, 0, 5],
      [2, 0.2, 4],
      [3, 0.2, 4],
      [4, 0.73, 1],
      [9, 0.73, 1],
      [10, 0.73, 0],
    ]);
  });
});
