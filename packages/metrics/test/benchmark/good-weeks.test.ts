import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goodWeeks } from "../../src/benchmark/good-weeks.ts";
import { toHistory } from "../../src/history/history.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";
import { outcomeRows } from "./outcome-rows.ts";

const weeks = 100;
const events = ["acme", "bolt"].flatMap((account) =>
  Array.from({ length: weeks }, (_, week) => ({ account, on: dayOf(week) })),
);

/** Weeks of the first account, counted from 0, that lead to an expansion in a week. */
function weeksBefore(expanded: readonly number[], world: TestWorld = { events }) {
  const history = toHistory(factsFromEvents(world));
  const outcomes = outcomeRows(expanded.map((week) => ["acme", dayOf(week), "expanded"]));
  return Array.from(
    goodWeeks(history, outcomes, history.lastWeek),
    (row) => (history.week[row] as number) - history.firstWeek,
  );
}

describe("weeks that led to a renewal with growth", () => {
  it("are one in four of the year before it", () => {
    expect(weeksBefore([60])).toEqual([11, 15, 19, 23, 27, 31, 35, 39, 43, 47, 51, 55, 59]);
    expect(weeksBefore([9])).toEqual([0, 4, 8]);
    expect(weeksBefore([0])).toEqual([]);
  });

  it("count once where they led to two", () => {
    expect(weeksBefore([9, 13])).toEqual([0, 4, 8, 12]);
  });

  it("leave out weeks before the first output, in a declared lull, and not loaded", () => {
    const late = [{ account: "acme", on: dayOf(0), event: "look" }, ...events.filter((_, week) => week > 4)];
    expect(weeksBefore([9], { events: late })).toEqual([8]);
    expect(weeksBefore([9], { events, lulls: [{ name: "summer", from: dayOf(4), to: dayOf(4, 6) }] })).toEqual([0, 8]);
    expect(weeksBefore([9], { events, missing: [dayOf(8)] })).toEqual([0, 4]);
  });

  it("are the same whatever becomes known later, and all lie before what is known", () => {
    const history = toHistory(factsFromEvents({ events }));
    const outcome = fc.tuple(
      fc.constantFrom("acme", "bolt"),
      fc.nat({ max: weeks - 1 }),
      fc.constantFrom("expanded", "renewed", "contracted", "churned"),
      fc.integer({ min: -2, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 8 }), fc.nat({ max: weeks - 1 }), (rows, known) => {
        const table = (some: typeof rows) =>
          outcomeRows(some.map(([id, week, kind, change]) => [id, dayOf(week, 3), kind, change]));
        const at = history.firstWeek + known;
        const made = goodWeeks(history, table(rows), at);
        expect(made).toEqual(goodWeeks(history, table(rows.filter(([, week]) => week <= known)), at));
        expect(Array.from(made).every((row) => (history.week[row] as number) < at)).toBe(true);
      }),
    );
  });
});
