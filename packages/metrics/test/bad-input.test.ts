import { describe, expect, it } from "vitest";
import { assess } from "../src/assess.ts";
import { catalog } from "../src/catalog.ts";
import { toHistory } from "../src/history/history.ts";
import { factsFromEvents } from "./facts-from-events.ts";
import { saidOf } from "./said-of.ts";
import { mondayAt, options, rowsOf, steady, weeklyHealth, weeklyWorld } from "./weekly-output.ts";

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

  it("keeps a lasting alarm through a week that was not loaded, with the figures of the last weeks that were", () => {
    const made = { ann: 12, bob: 2, cem: 2, dot: 2 };
    const events = Array.from({ length: 30 }, (_, week) =>
      Object.entries(made).map(([user, times]) => ({ account: "acme", on: mondayAt(week), user, times })),
    ).flat();
    const said = (missing: string[]) =>
      saidOf(assess(factsFromEvents({ events, missing }), options), "key-person").map(({ state, evidence }) => [
        state,
        /13 weeks to the week of (.*), of/.exec(evidence)?.[1],
      ]);
    expect(said([mondayAt(25)])).toEqual([["standing", "29 June 2026"]]);
    expect(said([])).toEqual([["standing", "3 August 2026"]]);
  });

  it("says nothing of steady work over week 53, changes of the clock and a quantity below zero", () => {
    // 2020 has a week 53; clocks change in March and October.
    const weekly = Array.from({ length: 70 }, (_, i) => ({
      account: "acme",
      on: new Date(Date.parse("2020-01-06") + i * 7 * 86_400_000).toISOString().slice(0, 10),
      times: 38 + ((i * 5) % 7),
    }));
    const odd = { account: "acme", on: "2020-12-29", quantity: -30 };
    const { alarms } = assess(factsFromEvents({ events: [...weekly, odd] }), options);
    expect(rowsOf(alarms, ["kind", "type"]).filter(({ type }) => type === "alarm")).toEqual([]);
  });

  it("says nothing of a sponsor who is no user, and no renewal of a contract that ends before it starts", () => {
    const accounts = [
      { account_id: "acme", sponsor_user_id: "nobody", started_on: mondayAt(30), renews_on: mondayAt(20) },
    ];
    expect(kinds(steady(40), { accounts })).toEqual([]);
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
