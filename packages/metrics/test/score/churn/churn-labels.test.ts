import { describe, expect, it } from "vitest";
import { toHistory } from "../../../src/history/history.ts";
import { type ChurnDefinition, churnOf, usualChurn } from "../../../src/score/churn/churn-definition.ts";
import { churnLabels, churnWeeks } from "../../../src/score/churn/churn-labels.ts";
import { factsFromEvents, type TestWorld } from "../../facts-from-events.ts";
import { dayOf } from "../../signal-values.ts";

/** So many outputs each week of one account. */
const worldOf = (outputs: number[], rest: Partial<TestWorld> = {}): TestWorld => ({
  events: outputs.flatMap((times, week) => [
    { account: "acme", on: dayOf(week), event: "look" },
    ...(times > 0 ? [{ account: "acme", on: dayOf(week), times }] : []),
  ]),
  ...rest,
});

function labelsOf(world: TestWorld, definition: Partial<ChurnDefinition>, outcomes: [string, string][] = []): string {
  const table = {
    account_id: outcomes.map(() => "acme"),
    occurred_on: outcomes.map(([on]) => Date.parse(on) / 86_400_000),
    kind: outcomes.map(([, kind]) => kind),
  };
  const full = { kind: "silence" as const, leadWeeks: 0, windowWeeks: 3, collapseTo: 0.25, ...definition };
  const labels = churnLabels(toHistory(factsFromEvents(world)), table, full);
  return Array.from(labels, (label) => (Number.isNaN(label) ? "?" : String(label))).join("");
}

describe("churn", () => {
  it("by silence is not one output in the whole window, known when it has closed", () => {
    expect(labelsOf(worldOf([5, 5, 0, 0, 0, 0, 1, 1, 1]), {})).toBe("011000???");
  });

  it("counts from the lead on", () => {
    expect(labelsOf(worldOf([5, 5, 0, 0, 0, 0, 1, 1, 1]), { leadWeeks: 1 })).toBe("11000????");
  });

  it("by collapse is less than a share of as many weeks before", () => {
    expect(labelsOf(worldOf([8, 8, 8, 2, 2, 1, 8, 8, 8]), { kind: "collapse" })).toBe("001000???");
    expect(labelsOf(worldOf([8, 8, 8, 2, 2, 2, 8, 8, 8]), { kind: "collapse" })).toBe("000000???");
  });

  it("by outcomes is a recorded churn or the end of the contract within the window, and nothing else", () => {
    const world = worldOf([1, 1, 1, 1, 1, 1, 1, 1]);
    const outcomes = { kind: "outcomes" as const };
    expect(labelsOf(world, outcomes, [[dayOf(4, 3), "churned"]])).toBe("01110???");
    expect(labelsOf(world, outcomes, [[dayOf(4, 3), "renewed"]])).toBe("00000???");
    expect(labelsOf({ ...world, accounts: [{ account_id: "acme", ended_on: dayOf(3) }] }, outcomes)).toBe("11100???");
  });

  it("is unknown where more than a third of the window was not loaded", () => {
    const world = worldOf([1, 1, 1, 1, 1, 1, 1, 1], { missing: [dayOf(4), dayOf(5)] });
    expect(labelsOf(world, {})).toBe("00??0???");
  });

  it("happens in weeks of the account it is recorded of", () => {
    const world = worldOf([1, 1, 1], { accounts: [{ account_id: "acme", ended_on: dayOf(2) }] });
    const history = toHistory(factsFromEvents(world));
    const table = { account_id: ["acme", "gone"], occurred_on: [0, 0], kind: ["churned", "churned"] };
    expect(churnWeeks(history, table)).toEqual([[history.firstWeek + 2, expect.any(Number)]]);
  });
});

describe("the definition of churn", () => {
  const facts = factsFromEvents(worldOf([1, 1]));
  it("is recorded outcomes where there are any, else silence, unless a kind is named", () => {
    expect(churnOf(facts, usualChurn).kind).toBe("silence");
    const ended = factsFromEvents(worldOf([1, 1], { accounts: [{ account_id: "acme", ended_on: dayOf(1) }] }));
    expect(churnOf(ended, usualChurn).kind).toBe("outcomes");
    const recorded = { ...facts, outcomes: { account_id: ["acme"], occurred_on: [0], kind: ["churned"] } };
    expect(churnOf(recorded, usualChurn).kind).toBe("outcomes");
    expect(churnOf(recorded, { ...usualChurn, kind: "collapse" })).toEqual({ ...usualChurn, kind: "collapse" });
    const renewed = { ...facts, outcomes: { account_id: ["acme"], occurred_on: [0], kind: ["renewed"] } };
    expect(churnOf(renewed, usualChurn).kind).toBe("silence");
  });
});
