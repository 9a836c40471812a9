import { describe, expect, it } from "vitest";
import { catalog } from "../src/catalog.ts";
import { toHistory } from "../src/history/history.ts";
import { factsFromEvents } from "./facts-from-events.ts";
import { saidOf } from "./said-of.ts";
import { mondayAt, rowsOf, steady, weeklyHealth, weeklyWorld } from "./weekly-output.ts";

const kinds = (weeks: number[], rest = {}) =>
  rowsOf(weeklyHealth({ acme: weeks }, rest).alarms, ["kind"], "acme").map(({ kind }) => kind);

describe("data that is not as it should be", () => {
  it("says nothing of a week in which a script made a hundred times as much, nor of the weeks after", () => {
    expect(kinds([...steady(30), 4000, ...steady(24)])).toEqual([]);
  });

  it("says nothing of an account that existed for three weeks, or for one", () => {
    expect(kinds([40, 2, 1])).toEqual([]);
    expect(kinds([40])).toEqual([]);
  });

  it("says nothing of weeks that were not loaded, in the middle or at the end", () => {
    const missing = [20, 21, 22, 38, 39].map(mondayAt);
    expect(kinds(steady(40), { missing })).toEqual([]);
  });

  it("takes overlapping lulls as one, and ignores one that ends before it starts", () => {
    const lulls = [
      { name: "Summer", from: mondayAt(20), to: mondayAt(23) },
      { name: "Retooling", from: mondayAt(22), to: mondayAt(25), scope: "account:acme" },
      { name: "Backwards", from: mondayAt(33), to: mondayAt(28) },
    ];
    const weeks = [...steady(20), ...Array(6).fill(1), 2, 1, 3];
    const said = saidOf(weeklyHealth({ acme: weeks }, { lulls }), "not-back-from-lull");
    expect(said).toMatchObject([{ week: 27, state: "open" }]);
    expect(kinds([...steady(20), ...Array(6).fill(1), ...steady(12)], { lulls })).toEqual([]);
  });

  it("says nothing and does not stumble where there are no events, users or tickets at all", () => {
    const history = toHistory(factsFromEvents({ events: [] }));
    for (const { compute } of catalog.signals) expect(compute(history).value).toHaveLength(0);
  });

  it.each(catalog.signals.map((signal) => [signal.id, signal] as const))("never makes %s infinite", (_, signal) => {
    const history = toHistory(
      factsFromEvents(
        weeklyWorld({ acme: [0, 0, 5, 0, 4000, 0, 0], bolt: Array(7).fill(0) }, { seats: { acme: 0, bolt: 3 } }),
      ),
    );
    const { value, n } = signal.compute(history);
    for (const each of [value, n]) expect(each.filter((x) => Math.abs(x) === Number.POSITIVE_INFINITY)).toHaveLength(0);
    value.forEach((x, row) => {
      if (Number.isNaN(x)) expect(n[row]).toBeNaN();
    });
  });
});
