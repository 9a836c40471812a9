import { describe, expect, it } from "vitest";
import { criticalUse } from "../../src/features/critical-use.ts";
import { featureStanding } from "../../src/features/feature-standing.ts";
import { featureUses } from "../../src/features/feature-use.ts";
import { launchCurve } from "../../src/features/launch-curve.ts";

/** Monday of the report week, and the Monday so many weeks before. */
const lastWeek = 20_766;
const ago = (weeks: number) => lastWeek - 7 * weeks;

describe("featureStanding", () => {
  it.each([
    ["new", [3]],
    ["new", [12, 1]],
    ["using", [13, 0]],
    ["quiet", [20, 4]],
    ["quiet", [7]],
    ["stopped", [33, 20, 9, 8]],
    ["tried", [34, 20, 9, 8]],
    ["tried", [10, 9, 8]],
    ["tried", [90]],
  ] as const)("is %s for uses %j weeks ago", (standing, weeksAgo) => {
    expect(featureStanding(weeksAgo.map(ago), lastWeek)).toBe(standing);
  });
});

describe("featureUses", () => {
  const rows = [
    ["acme", 30, "map", "design", 2],
    ["acme", 1, "map", "design", 3],
    ["acme", 1, "map", "field", 4],
    ["bolt", 0, "map", null, 1],
    ["gone", 0, "map", null, 9],
    ["bolt", -1, "map", null, 7],
  ] as const;
  const table = {
    account_id: rows.map(([id]) => id),
    week: rows.map(([, weeks]) => ago(weeks)),
    event: rows.map(([, , event]) => event),
    module: rows.map(([, , , module]) => module),
    events: rows.map(([, , , , events]) => events),
  };

  it("adds the modules of a command up, and leaves out who is no customer and what comes after the report week", () => {
    const uses = featureUses(table, { customers: new Set(["acme", "bolt"]), lastWeek });
    expect([...uses.keys()]).toEqual(["map"]);
    const map = uses.get("map");
    expect(map?.customers.map((use) => [use.accountId, use.firstWeek, use.lastWeek, use.standing])).toEqual([
      ["acme", ago(30), ago(1), "using"],
      ["bolt", ago(0), ago(0), "new"],
    ]);
    expect(map?.customers[0]?.weeks.slice(-3)).toEqual([0, 7, 0]);
    expect(map?.customersByWeek.slice(-3)).toEqual([0, 1, 1]);
  });

  it("is empty where nobody did anything", () => {
    const empty = Object.fromEntries(Object.keys(table).map((name) => [name, []]));
    expect(featureUses(empty, { customers: new Set(["acme"]), lastWeek }).size).toBe(0);
  });
});

describe("criticalUse", () => {
  it("compares uses per producing user and week with what is expected", () => {
    const facts = { events: 12, producingUsers: 5, expected: 0.6 };
    expect(criticalUse("acme", facts)).toEqual({ accountId: "acme", rate: 0.6, expected: 0.6, isEnough: true });
    expect(criticalUse("acme", { ...facts, events: 11 })).toMatchObject({ rate: 0.55, isEnough: false });
  });

  it("takes any use for enough where nothing is expected, and says nothing where nobody produced", () => {
    expect(criticalUse("acme", { events: 1, producingUsers: 5, expected: null })?.isEnough).toBe(true);
    expect(criticalUse("acme", { events: 0, producingUsers: 5, expected: null })?.isEnough).toBe(false);
    expect(criticalUse("acme", { events: 3, producingUsers: 0, expected: 1 })).toBeNull();
    expect(criticalUse("acme", { events: 3, producingUsers: null, expected: 1 })).toBeNull();
  });
});

describe("launchCurve", () => {
  const launchedOn = lastWeek - 50;

  it("counts who has not used it yet, and a later customer from its own beginning", () => {
    const customers = [
      { startedOn: null, firstUse: launchedOn + 10 },
      { startedOn: launchedOn + 20, firstUse: launchedOn + 30 },
      { startedOn: launchedOn - 400, firstUse: null },
      { startedOn: lastWeek + 30, firstUse: null },
    ];
    const { curve, weeks, ...counts } = launchCurve(customers, { launchedOn, lastWeek });
    expect(counts).toEqual({ customers: 3, taken: 2 });
    expect(curve.map(({ days, share }) => [days, Number(share.toFixed(3))])).toEqual([[10, 0.667]]);
    expect(weeks.map(({ days, share, waiting }) => [days, Number(share.toFixed(3)), waiting])).toEqual([
      [0, 0, 3],
      [7, 0, 3],
      ...[14, 21, 28, 35].map((days) => [days, 0.667, 1]),
      ...[42, 49, 56].map((days) => [days, 0.667, 1]),
    ]);
  });

  it("has no week before its first is over, and none of a launch to come", () => {
    const weeksOf = (from: number) => launchCurve([], { launchedOn: from, lastWeek }).weeks.map(({ days }) => days);
    expect(weeksOf(lastWeek + 30)).toEqual([]);
    expect(weeksOf(lastWeek)).toEqual([0]);
    expect(weeksOf(lastWeek - 3650).length).toBe(53);
  });
});
