import { describe, expect, it } from "vitest";
import { onboardingCohorts } from "../../src/cohorts/onboarding-cohorts.ts";
import { factsFromEvents } from "../facts-from-events.ts";

describe("onboarding cohorts", () => {
  const person = (account_id: string, user_id: string, created_on: string) => ({ account_id, user_id, created_on });
  const facts = factsFromEvents({
    events: [
      { account: "acme", on: "2026-01-05", user: "ann" },
      { account: "acme", on: "2026-01-16", user: "bob" },
      { account: "bolt", on: "2026-02-20", user: "dot" },
    ],
    inputs: {
      users: [
        person("acme", "ann", "2026-01-05"),
        person("acme", "bob", "2026-01-06"),
        person("bolt", "cem", "2026-01-07"),
        person("bolt", "dot", "2026-02-18"),
      ],
    },
    lastWeek: "2026-02-16",
  });

  it("say for each month how many came, how many produce, and how long it took", () => {
    expect(onboardingCohorts(facts)).toMatchObject([
      { month: "2026-01", people: 3, producing: 2, medianDays: 10, inTime: 2 / 3 },
      { month: "2026-02", people: 1, producing: 1, medianDays: 2, inTime: null },
    ]);
  });

  it("can be of one account", () => {
    expect(onboardingCohorts(facts, "bolt")).toMatchObject([
      { month: "2026-01", people: 1, producing: 0, medianDays: null, inTime: 0 },
      { month: "2026-02", people: 1 },
    ]);
    expect(() => onboardingCohorts(facts, "cove")).toThrow("no such account: cove");
  });
});
