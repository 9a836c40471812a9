import { describe, expect, it } from "vitest";
import { rowsOf, steady, weeklyHealth, weekOf } from "../weekly-output.ts";

describe("recovered", () => {
  const weeks = [...steady(30), 12, 9, 10, 39, 41];

  it("is said when a drop came back, with both figures", () => {
    const [said] = recoveries(weeks);
    expect(said).toMatchObject({ type: "opportunity", state: "open", question: "What helped?" });
    expect(weekOf(said?.first_week)).toBe(34);
    expect(said?.evidence).toBe(
      "Back inside its expected range of 23 to 59: 39 and 41 designs in the weeks of 31 August and 7 September 2026, after a drop that began in the week of 10 August 2026.",
    );
  });

  it("closes four weeks later", () => {
    expect(recoveries([...weeks, ...steady(4)])[0]).toMatchObject({
      state: "closed",
      closed_because: "said 4 weeks ago",
    });
  });

  it("is not said of a drop that became a new normal", () => {
    expect(recoveries([...steady(20), ...steady(20, 12)])).toEqual([]);
    expect(recoveries([...steady(20), ...steady(20, 12), ...steady(6, 30)])).toEqual([]);
  });

  it("is said where output comes back within half a year after that", () => {
    const fallen = [...steady(20), ...steady(18, 12)];
    const [said, ...more] = recoveries([...fallen, ...steady(8)]);
    expect(more).toEqual([]);
    expect(weekOf(said?.first_week)).toBe(41);
    expect(said?.evidence).toMatch(
      /^Back at what it made before, when \d+ a week were expected: \d+ and \d+ designs in the weeks of /,
    );
    expect(recoveries([...fallen, ...steady(30, 12), ...steady(8)])).toEqual([]);
  });
});

function recoveries(acme: number[]): Record<string, unknown>[] {
  const names = ["kind", "type", "first_week", "state", "closed_because", "evidence", "question"];
  return rowsOf(weeklyHealth({ acme }).alarms, names).filter(({ kind }) => kind === "recovered");
}
