import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("nps", () => {
  const events = Array.from({ length: 28 }, (_, week) => ({ account: "acme", on: dayOf(week) }));
  const answers = (...scores: number[]) =>
    scores.map((score) => ({ account_id: "acme", answered_at: dayOf(0), kind: "nps", score }));

  it.each([
    [[9, 10, 8, 6], 25],
    [[10], 100],
    [[0, 6], -100],
    [[7, 8], 0],
    [[10, 11, -1], 100],
  ])("of answers %j is %i", (scores, points) => {
    expect(signalValues("nps", { events, inputs: { surveys: answers(...scores) } })[0]).toBe(points);
  });

  it("forgets answers after 26 weeks, and is null without any", () => {
    const values = signalValues("nps", { events, inputs: { surveys: answers(10) } });
    expect([values[25], values[26]]).toEqual([100, null]);
    expect(signalValues("nps", { events })[0]).toBeNull();
  });
});
