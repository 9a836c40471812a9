import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("csat", () => {
  const events = Array.from({ length: 30 }, (_, week) => ({ account: "acme", on: dayOf(week) }));
  const answer = (week: number, score: number, more = {}) => ({
    ...{ account_id: "acme", answered_at: dayOf(week), kind: "csat", score, score_max: 5 },
    ...more,
  });

  it("is the mean share of the best answer over 26 weeks, and rests on the answers", () => {
    const surveys = [answer(0, 5), answer(1, 6, { score_max: 10 })];
    const values = signalValues("csat", { events, inputs: { surveys } });
    expect([values[0], values[1], values[25], values[26], values[27]]).toEqual([1, 0.8, 0.8, 0.6, null]);
    expect(signalValues("csat", { events, inputs: { surveys } }, { what: "n" })[1]).toBe(2);
  });

  it("counts the rating of a ticket in the week it was resolved", () => {
    const tickets = [{ account_id: "acme", opened_at: dayOf(0), resolved_at: dayOf(2), csat: 4, csat_max: 5 }];
    expect(signalValues("csat", { events, inputs: { tickets } }).slice(0, 3)).toEqual([null, null, 0.8]);
  });

  it("is null without an answer, and leaves out other questions and answers without a scale", () => {
    const surveys = [answer(0, 9, { kind: "nps", score_max: 10 }), answer(0, 4, { score_max: null })];
    expect(signalValues("csat", { events, inputs: { surveys } })[0]).toBeNull();
    expect(signalValues("csat", { events })[0]).toBeNull();
  });
});
