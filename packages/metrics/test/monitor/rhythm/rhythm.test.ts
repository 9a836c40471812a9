import { describe, expect, it } from "vitest";
import { explainAccount } from "../../../src/explain/explain-account.ts";
import { toHistory } from "../../../src/history/history.ts";
import { verdicts } from "../../../src/monitor/verdicts.ts";
import { watch } from "../../../src/monitor/watch.ts";
import { factsFromEvents } from "../../facts-from-events.ts";
import { dropsOf, mondayAt, options, rowsOf, steady, weeklyHealth, weeklyWorld } from "../../weekly-output.ts";

/** Five weeks at about 40 and three at about 10, over and over. */
function phases(weeks: number, factor = 1): number[] {
  return steady(weeks).map((made, week) => Math.round(week % 8 < 5 ? factor * made : (factor * made) / 4));
}

/** Ten of those rounds, then what comes after. */
const before = phases(80);

describe("an account whose output comes in phases", () => {
  it.each([
    ["its own rhythm says nothing", phases(40), []],
    ["half as much in every phase is a drop", phases(16, 0.5), [{ week: 81, state: "open" }]],
    ["a pause that goes on is a drop", [...phases(8), ...new Array(12).fill(10)], [{ week: 91, state: "open" }]],
    ["two on weeks end it", [...phases(8), ...new Array(8).fill(10), ...steady(5)], [{ week: 91, state: "closed" }]],
  ])("%s", (_, after, said) => {
    expect(dropsOf(weeklyHealth({ acme: [...before, ...after] }))).toEqual(said);
  });

  it("is not said to have dropped where even an on week makes next to nothing", () => {
    const history = toHistory(factsFromEvents(weeklyWorld({ acme: [...before, ...new Array(90).fill(0)] })));
    const { drops, verdict } = watch(history, { budget: 0.3 });
    expect(drops.map(({ closedBecause }) => closedBecause)).toEqual(["new normal"]);
    expect(verdicts[verdict[169] as number]).toBe("too little");
  });

  it("tells how long its pauses were, and what its weeks make", () => {
    const health = weeklyHealth({ acme: [...before, ...phases(5), ...new Array(8).fill(10)] });
    const [alarm] = rowsOf(health.alarms, ["kind", "evidence"]).filter(({ kind }) => kind === "output-drop");
    expect(alarm?.evidence).toMatchInlineSnapshot(
      `"Made 10 designs in the week of 18 October 2027. Not more than 20 designs a week for 7 weeks up to the week of 11 October 2027; its pauses so far lasted at most 3 weeks. Its on weeks make about 40 designs, its pauses about 10 a week (90 judged weeks). A drop in one of the last weeks explains this 21 times better than its rhythm. Open since the week of 11 October 2027."`,
    );
  });

  it("can be followed with a pencil", () => {
    const facts = factsFromEvents(weeklyWorld({ acme: [...before, ...phases(2, 0.5)] }));
    const health = weeklyHealth({ acme: [...before, ...phases(2, 0.5)] });
    const { steps } = explainAccount(facts, health, "acme", options);
    expect(steps.map(({ found, holds }) => `${found} ${holds}`)).toMatchInlineSnapshot(`
      [
        "yes true",
        "an on week with a chance of 83 %: 0.83 x 39 + 0.17 x 9.9 = 34 designs; range 16 to 58 null",
        "by its rhythm 0.83 x 5.1e-3 + 0.17 x 1.0e-3 = 4.4e-3 (negative binomial, k 47.8); after a drop 6.16 times that null",
        "(9.5 from the weeks before + 1) x 6.16 = 64.6, added up over the weeks in which a drop may have begun; 18.4 is asked so that 0.3 false alarms a year are kept true",
        "yes, since the week of 26 July 2027, said first in the week of 2 August 2027 true",
      ]
    `);
  });
});

describe("what rhythms say", () => {
  const outputs = { acme: [...before, ...phases(20, 0.5)], bolt: steady(100), cask: phases(100) };

  it("of a week does not change when later weeks become known", () => {
    const all = watched(outputs);
    for (const weeks of [60, 81, 84, 93]) {
      const cut = watched(Object.fromEntries(Object.entries(outputs).map(([id, made]) => [id, made.slice(0, weeks)])));
      for (const [key, said] of cut) expect(all.get(key), key).toEqual(said);
    }
  });

  it("is nothing at a steady account", () => {
    const said = watched(outputs);
    expect([...said.values()].filter(({ account, rhythm }) => account === "bolt" && rhythm)).toEqual([]);
    expect(said.get(`cask ${mondayAt(99)}`)?.rhythm).toBeDefined();
  });
});

/** What was said of each account and week. */
function watched(outputs: Record<string, number[]>) {
  const history = toHistory(factsFromEvents(weeklyWorld(outputs)));
  const said = watch(history, options);
  return new Map(
    Array.from(history.week, (week, row) => {
      const account = history.accountIds[history.account[row] as number] as string;
      const [low, evidence, isOpen] = [said.low[row], said.evidence[row], (said.openDrop[row] as number) >= 0];
      const at = `${account} ${mondayAt(week - history.firstWeek)}`;
      return [at, { account, low, evidence, isOpen, rhythm: said.rhythmRows.get(row) }];
    }),
  );
}
