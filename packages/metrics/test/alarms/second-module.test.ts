import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestEvent } from "../facts-from-events.ts";
import { mondayAt, options, rowsOf, weekOf } from "../weekly-output.ts";

describe("second-module", () => {
  const design = made("design", [...Array(20).keys()]);

  it("is said in the third of four weeks with output in a second module", () => {
    const [said] = statements([...design, ...made("routes", [14, 16, 17, 18, 19])]);
    expect(said).toMatchObject({ state: "open", type: "opportunity" });
    expect(weekOf(said?.first_week)).toBe(17);
    expect(said?.evidence).toBe(
      "Took up routes beside design: 6 designs in the four weeks to the week of 11 May 2026, in 3 weeks of the four, first in the week of 20 April 2026.",
    );
  });

  it("is not said of a module that was only tried, or only looked at", () => {
    expect(statements([...design, ...made("routes", [10, 14, 18])])).toEqual([]);
    const looks = made("routes", [14, 15, 16, 17]).map((event) => ({ ...event, event: "look" }));
    expect(statements([...design, ...looks])).toEqual([]);
  });

  it("is not said of a customer who began with two", () => {
    expect(statements([...design, ...made("routes", [3, 4, 5, 6, 7])])).toEqual([]);
  });

  it("closes thirteen weeks later", () => {
    const later = [...design, ...made("routes", [14, 15, 16]), ...made("design", [30])];
    expect(statements(later)).toMatchObject([{ state: "closed", closed_because: "said 13 weeks ago" }]);
  });
});

function made(module: string, weeks: number[]): TestEvent[] {
  return weeks.map((week) => ({ account: "acme", on: mondayAt(week), module, times: 2 }));
}

function statements(events: TestEvent[]): Record<string, unknown>[] {
  const { alarms } = assess(factsFromEvents({ events }), options);
  const names = ["kind", "type", "first_week", "state", "closed_because", "evidence"];
  return rowsOf(alarms, names).filter(({ kind }) => kind === "second-module");
}
