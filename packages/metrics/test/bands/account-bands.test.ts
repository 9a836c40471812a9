import { describe, expect, it } from "vitest";
import { bandsOf, mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

describe("the band", () => {
  it("is not said before there are eight weeks to compare with", () => {
    const bands = bandsOf(weeklyHealth({ acme: steady(12) }));
    expect(bands.map(({ band }) => band)).toEqual([...Array(8).fill("none"), "green", "green", "green", "green"]);
    expect(bands[0]?.reason).toBe("too new: fewer than 8 weeks to compare with");
  });

  it("is not said of an account that makes too little to judge week by week", () => {
    const sparse = Array.from({ length: 30 }, (_, i) => [1, 0, 2, 1][i % 4] as number);
    expect(last({ acme: sparse })).toEqual({ band: "none", reason: "too little output to judge" });
  });

  it("is green within and above the account's own range", () => {
    expect(last({ acme: steady(30) })).toEqual({ band: "green", reason: "within its own usual range" });
    expect(last({ acme: [...steady(30), ...steady(4, 70)] })).toEqual({
      band: "green",
      reason: "above its usual range: 283 in 4 weeks, usually 125 to 195",
    });
  });

  it("is yellow when the last four weeks are below the range without a drop", () => {
    expect(last({ acme: [...steady(30), 29, 30, 32, 29] })).toEqual({
      band: "yellow",
      reason: "below its usual range: 120 in 4 weeks, usually 125 to 195",
    });
  });

  it("is red while a drop is open", () => {
    expect(last({ acme: [...steady(30), 12, 9] })).toEqual({
      band: "red",
      reason: "output down since the week of 10 August 2026",
    });
  });

  it("is red when a sparse producer pauses for longer than ever in a year", () => {
    const sparse = Array.from({ length: 30 }, (_, i) => [1, 0, 2, 1][i % 4] as number);
    expect(last({ acme: [...sparse, 0, 0, 0, 0, 0] })).toEqual({
      band: "red",
      reason: "output down since the week of 3 August 2026",
    });
  });

  it("is not red for a pause of ordinary length, nor for an account that hardly produced", () => {
    const rhythm = Array.from({ length: 36 }, (_, i) => (i % 6 === 0 ? 3 : 0));
    expect(last({ acme: rhythm }).band).not.toBe("red");
    expect(last({ acme: [2, 1, ...Array(30).fill(0)] }).band).toBe("none");
  });

  it("stays as it was in a declared lull, and says so", () => {
    const lulls = [{ name: "summer", from: mondayAt(30), to: mondayAt(33) }];
    const bands = bandsOf(weeklyHealth({ acme: [...steady(30), 0, 0, 0, 0] }, { lulls }));
    expect(bands[33]).toEqual({ band: "green", reason: "in a declared lull: summer" });
  });

  it("stays as it was in a week that was not loaded, and says so", () => {
    const bands = bandsOf(weeklyHealth({ acme: [...steady(30), 0] }, { missing: [mondayAt(30)] }));
    expect(bands[30]).toEqual({ band: "green", reason: "this week was not loaded" });
  });

  it("remembers for half a year that a new normal is lower than what was", () => {
    const weeks = [...steady(20), ...steady(24, 16)];
    expect(last({ acme: weeks })).toEqual({
      band: "yellow",
      reason: "steady, but at 38 percent of what it made before its last drop",
    });
  });

  it("is said only of the weeks in which the account was a customer", () => {
    const accounts = [{ account_id: "acme", ended_on: Date.parse(`${mondayAt(20)}T00:00:00Z`) / 86_400_000 }];
    expect(bandsOf(weeklyHealth({ acme: steady(30) }, { accounts }))).toHaveLength(20);
  });
});

describe("the band of an account too uneven to judge week by week", () => {
  /** A burst every third week. */
  const bursts = Array.from({ length: 44 }, (_, i) => (i % 3 === 0 ? 20 : 0));

  it("compares the last quarter with the year before", () => {
    expect(last({ acme: bursts })).toEqual({
      band: "green",
      reason: expect.stringMatching(
        /^uneven, but within its usual range over a quarter: 80 in 12 weeks, usually \d+ to \d+$/,
      ),
    });
  });

  it("is yellow when the quarter is below the range", () => {
    const fewer = bursts.map((output, i) => (i >= 32 ? output / 4 : output));
    expect(last({ acme: fewer })).toMatchObject({
      band: "yellow",
      reason: expect.stringMatching(/^below its usual range over a quarter: 20 in 12 weeks/),
    });
  });

  it("is not said where even an empty quarter would be no surprise", () => {
    const rare = Array.from({ length: 46 }, (_, i) => (i % 9 === 0 ? 1 : 0));
    expect(last({ acme: rare })).toEqual({ band: "none", reason: "too little output to judge" });
  });
});

function last(outputs: Record<string, number[]>): { band: unknown; reason: unknown } {
  return bandsOf(weeklyHealth(outputs)).at(-1) as { band: unknown; reason: unknown };
}
