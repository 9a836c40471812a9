import { epochDayOf, isoDate, mondayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { churnMoments } from "../../src/report-card/churn-moments.ts";
import type { ChurnDefinition } from "../../src/score/churn/churn-definition.ts";
import { churnLabels } from "../../src/score/churn/churn-labels.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { mondayAt, steady, weeklyWorld } from "../weekly-output.ts";

const silence: ChurnDefinition = { kind: "silence", leadWeeks: 0, windowWeeks: 8, collapseTo: 0.25 };
const none = (weeks: number) => new Array<number>(weeks).fill(0);

/** Weeks counted from the first of the world, by account, lost after a week. */
function lostIn(outputs: Record<string, number[]>, after: number): Record<string, number> {
  const facts = factsFromEvents(weeklyWorld(outputs, { lastWeek: mondayAt(69) }));
  const history = toHistory(facts);
  const labels = churnLabels(history, facts.outcomes, silence);
  const first = weekNumber(epochDayOf(mondayAt(0)));
  const moments = churnMoments(history, facts.outcomes, { definition: silence, labels, after: first + after });
  return Object.fromEntries(moments.map(({ account, week }) => [history.accountIds[account], week - first]));
}

describe("the moment of a loss", () => {
  const outputs = {
    gone: steady(30),
    again: [...steady(20), ...none(12), ...steady(15)],
    paused: [...steady(20), ...none(7), ...steady(43)],
    late: steady(65),
  };

  it("is the first week without output of a silence that filled the window, once that has closed", () => {
    expect(lostIn(outputs, 0)).toEqual({ gone: 30, again: 20 });
  });

  it("is the next one for who came back, when an earlier one is not looked at", () => {
    expect(lostIn(outputs, 25)).toEqual({ gone: 30, again: 47 });
  });

  it("is the recorded week where churn is recorded", () => {
    const world = weeklyWorld({ acme: steady(40) });
    const facts = factsFromEvents({
      ...world,
      accounts: [{ account_id: "acme", ended_on: epochDayOf(mondayAt(35)) + 2 }],
    });
    const history = toHistory(facts);
    const definition = { ...silence, kind: "outcomes" } as const;
    const labels = churnLabels(history, facts.outcomes, definition);
    const [moment] = churnMoments(history, facts.outcomes, { definition, labels, after: 0 });
    expect(isoDate(mondayOf(moment?.week as number))).toBe(mondayAt(35));
  });
});
