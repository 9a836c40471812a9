import { isoDate, mondayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import type { Statement } from "../../src/alarm.ts";
import { alarmsTable } from "../../src/alarms-table.ts";
import { catalog } from "../../src/catalog.ts";
import { oneCause } from "../../src/conversations/one-cause.ts";
import { toHistory } from "../../src/history/history.ts";
import { watch } from "../../src/monitor/watch.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options, rowsOf, steady, weeklyHealth, weeklyWorld } from "../weekly-output.ts";

/** A statement of the only account from a week on, up to the week before another, or open. */
function raised(kind: string, firstWeek: number, closedWeek: number | null = null, rest: Partial<Statement> = {}) {
  const rule = catalog.alarms.find(({ id }) => id === kind);
  if (!rule) throw new Error(`no such rule: ${kind}`);
  const lastWeek = closedWeek === null ? 100 : closedWeek - 1;
  const closedBecause = closedWeek === null ? null : "over";
  const said = { account: 0, firstWeek, lastWeek, closedBecause, gist: kind, evidence: `${kind}.`, ...rest };
  return { rule, said, heirOf: [] };
}

function told(...all: ReturnType<typeof raised>[]) {
  return oneCause(all)
    .sort((a, b) => a.said.firstWeek - b.said.firstWeek)
    .map(({ rule, said }) => [rule.id, said.firstWeek, said.closedBecause === null ? null : said.lastWeek + 1]);
}

const pairs = [
  ["not-back-from-lull", "output-stopped"],
  ["not-back-from-lull", "output-drop"],
  ["not-back-from-lull", "module-fading"],
  ["not-back-from-lull", "slow-erosion"],
  ["not-back-from-lull", "renewal-at-risk"],
  ["output-stopped", "output-drop"],
  ["output-stopped", "module-fading"],
  ["output-stopped", "slow-erosion"],
  ["output-stopped", "critical-abandoned"],
  ["output-stopped", "renewal-at-risk"],
  ["output-drop", "module-fading"],
  ["output-drop", "slow-erosion"],
  ["output-drop", "critical-abandoned"],
  ["output-drop", "renewal-at-risk"],
  ["module-fading", "slow-erosion"],
  ["module-fading", "critical-abandoned"],
  ["slow-erosion", "renewal-at-risk"],
  ["onboarding-stuck", "renewal-at-risk"],
] as const;

describe("one cause", () => {
  it.each(pairs)("is told as %s, not as %s too, whichever came first", (better, less) => {
    expect(told(raised(better, 90), raised(less, 95))).toEqual([[better, 90, null]]);
    expect(told(raised(less, 90), raised(better, 90))).toEqual([[better, 90, null]]);
    expect(told(raised(less, 90), raised(better, 95))).toEqual([
      [less, 90, 95],
      [better, 95, null],
    ]);
  });

  it.each(pairs)("as %s names %s in its evidence while both are open", (better, less) => {
    const title = catalog.alarms.find(({ id }) => id === less)?.title;
    const evidence = (closedWeek: number | null) =>
      oneCause([raised(better, 90), raised(less, 95, closedWeek)]).map(({ said }) => said.evidence);
    expect(evidence(null)).toEqual([
      expect.stringMatching(`^${better}\\. “${title}” says the same, since the week of `),
    ]);
    expect(evidence(98)).toEqual([`${better}.`]);
  });

  it("is news again when the renewal comes near, and says the day in the rule's own words", () => {
    const renewal = raised("renewal-at-risk", 97, null, { beside: "The contract renews soon." });
    const [drop] = oneCause([raised("output-drop", 90), renewal]);
    expect(drop?.said).toMatchObject({ newsWeek: 97, evidence: "output-drop. The contract renews soon." });
  });

  it("is said by itself where it still holds after the better alarm closed, a renewal at once", () => {
    expect(told(raised("not-back-from-lull", 80, 90), raised("output-drop", 82))).toEqual([
      ["not-back-from-lull", 80, 90],
      ["output-drop", 94, null],
    ]);
    expect(told(raised("not-back-from-lull", 80, 98), raised("output-drop", 82))).toEqual([
      ["not-back-from-lull", 80, 98],
    ]);
    expect(told(raised("output-drop", 80, 98), raised("renewal-at-risk", 82))).toEqual([
      ["output-drop", 80, 98],
      ["renewal-at-risk", 98, null],
    ]);
  });

  it("is not the same at another customer, at another time, or of another family", () => {
    const other = raised("output-drop", 95, null, { account: 1 });
    expect(told(raised("not-back-from-lull", 90), other)).toHaveLength(2);
    expect(told(raised("not-back-from-lull", 70, 80), raised("output-drop", 95))).toHaveLength(2);
    expect(told(raised("sponsor-silent", 90), raised("output-drop", 95))).toHaveLength(2);
  });

  it("is one conversation after a lull: what is said of the lull names the drop", () => {
    const lulls = [{ name: "Between phases", from: mondayAt(40), to: mondayAt(44), scope: "account:acme" }];
    const health = weeklyHealth({ acme: [...steady(40), 0, 0, 0, 0, 0, 3, 4, 2, 3, 2, 3] }, { lulls });
    expect(rowsOf(health.alarms, ["kind", "state"])).toEqual([{ kind: "not-back-from-lull", state: "open" }]);
    expect(saidOf(health, "not-back-from-lull")[0]?.evidence).toContain("“Output drop” says the same");
  });

  it("hands its answers on to the alarm that tells it better", () => {
    const history = toHistory(factsFromEvents(weeklyWorld({ acme: steady(40) })));
    const week = history.lastWeek;
    const rules = [raised("output-drop", week - 6), raised("not-back-from-lull", week - 3)].map(({ rule, said }) => ({
      ...rule,
      raise: () => [said],
    }));
    const talks = (on: number, reason: string) =>
      factsFromEvents({
        events: [],
        talks: [{ account: "acme", on: isoDate(mondayOf(on)), answer: "!", reason }],
      }).touchpoints;
    const states = (on: number, reason: string) =>
      rowsOf(alarmsTable(rules, { history, watch: watch(history, options), options }, talks(on, reason)), [
        "kind",
        "state",
      ]).map(({ kind, state }) => `${kind} ${state}`);
    expect(states(week - 4, "usability")).toEqual(["output-drop closed", "not-back-from-lull answered"]);
    expect(states(week - 4, "seasonal")).toEqual(["output-drop closed", "not-back-from-lull closed"]);
    expect(states(week - 8, "usability")).toEqual(["output-drop closed", "not-back-from-lull open"]);
  });
});
