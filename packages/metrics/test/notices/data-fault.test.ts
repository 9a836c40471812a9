import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { mondayAt, options, steady, weeklyWorld, weekOf } from "../weekly-output.ts";

const names = ["acme", "bolt", "cove", "dale", "elm", "fox", "gale", "hill", "iris", "jade"];
const fleet = (weeks: (i: number) => number[]) => Object.fromEntries(names.map((name, i) => [name, weeks(i)]));

describe("data-fault", () => {
  it("is one notice when everybody falls at once, and no account is alarmed", () => {
    const outage = [...steady(20), 1, ...steady(3)];
    const { notices, alarms } = assess(factsFromEvents(weeklyWorld(fleet(() => outage))), options);
    expect(told(notices)).toEqual([
      {
        cause: "fleet-drop",
        week: 20,
        state: "closed",
        accounts: 10,
        evidence:
          "10 of the 10 accounts that could be judged fell far below their usual output in the week of 1 June 2026. No account is alarmed for it.",
      },
    ]);
    expect(alarms.kind).toEqual([]);
  });

  it("is said of weeks without a load, open when it is the report week", () => {
    const world = weeklyWorld(
      fleet(() => steady(24)),
      { missing: [22, 23].map(mondayAt) },
    );
    expect(told(assess(factsFromEvents(world), options).notices)).toMatchObject([
      {
        cause: "not-loaded",
        week: 22,
        state: "open",
        evidence: expect.stringContaining("and the 1 week after it, for any account"),
      },
    ]);
  });

  it("is said when output belongs to accounts that nobody lists", () => {
    const listed = names.slice(1).map((account_id) => ({ account_id }));
    const world: TestWorld = { ...weeklyWorld(fleet(() => steady(12))), accounts: listed };
    expect(told(assess(factsFromEvents(world), options).notices)).toMatchObject([
      {
        cause: "unknown-accounts",
        state: "open",
        accounts: 1,
        evidence:
          "1 account with 10 % of the output of the last four weeks is not named by the accounts input: ids may have changed on one side.",
      },
    ]);
    expect(told(assess(factsFromEvents(weeklyWorld(fleet(() => steady(12)))), options).notices)).toEqual([]);
  });
});

function told(notices: Record<string, ArrayLike<unknown>>) {
  return Array.from(notices.cause as ArrayLike<string>, (cause, i) => ({
    cause,
    week: weekOf(notices.first_week?.[i]),
    state: notices.state?.[i],
    accounts: notices.accounts?.[i],
    evidence: notices.evidence?.[i],
  }));
}
