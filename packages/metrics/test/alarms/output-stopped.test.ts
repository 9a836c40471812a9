import { describe, expect, it } from "vitest";
import { mondayAt, rowsOf, weeklyHealth, weekOf } from "../weekly-output.ts";

/** Something every fourth week: too uneven for the monitor. */
const bursts = Array.from({ length: 49 }, (_, i) => (i % 4 === 0 ? 9 : 0));

/** So many empty weeks. */
const pause = (weeks: number) => Array<number>(weeks).fill(0);

describe("output-stopped", () => {
  it("fires when a pause is clearly longer than any of the year before", () => {
    expect(stops([...bursts, ...pause(14)])).toEqual([]);
    const [stop] = stops([...bursts, ...pause(15)]);
    expect(weekOf(stop?.first_week)).toBe(63);
    expect(stop).toMatchObject({
      state: "open",
      question: "What changed?",
      gist: "Nothing for 13 working weeks (15 in all); its longest pause in the year before was 3 working weeks.",
      evidence:
        "Made nothing for 13 working weeks (15 in all) up to the week of 29 March 2027; its longest pause in the year before was 3 working weeks, and it made something in 7 of the 26 weeks up to the last output.",
    });
  });

  it("goes on until something is made again", () => {
    const [open] = stops([...bursts, ...pause(18)]);
    expect(open?.evidence).toMatch(
      /^Made nothing for 16 working weeks \(18 in all\) up to the week of .* Open since the week of /,
    );
    expect(stops([...bursts, ...pause(18), 4])).toMatchObject([
      { state: "closed", closed_because: "something is made again" },
    ]);
  });

  it("closes as a new normal after half a year", () => {
    expect(stops([...bursts, ...pause(45)])).toMatchObject([
      { state: "closed", closed_because: "a new normal: nothing for 26 weeks" },
    ]);
  });

  it("closes when the customer leaves, and says nothing afterwards", () => {
    const left = (week: number) => ({
      account_id: "acme",
      ended_on: Date.parse(`${mondayAt(week)}T00:00:00Z`) / 86_400_000,
    });
    expect(stops([...bursts, ...pause(18)], [left(65)])).toMatchObject([{ closed_because: "the customer left" }]);
    expect(stops([...bursts, ...pause(18)], [left(60)])).toEqual([]);
  });

  it("waits longer for an account that pauses often", () => {
    const often = bursts.map((output, i) => (i % 12 === 0 ? output : 0));
    expect(stops([...often, ...pause(18)])).toEqual([]);
  });

  it("does not repeat what a drop of output has said", () => {
    expect(stops([...Array<number>(30).fill(40), ...pause(9)])).toEqual([]);
  });

  it("says nothing of an account that hardly produced", () => {
    expect(stops([3, 0, 2, ...pause(20)])).toEqual([]);
  });
});

function stops(acme: number[], accounts: Record<string, unknown>[] = []): Record<string, unknown>[] {
  const names = ["kind", "first_week", "state", "closed_because", "gist", "evidence", "question"];
  return rowsOf(weeklyHealth({ acme }, { accounts }).alarms, names).filter(({ kind }) => kind === "output-stopped");
}
