import { epochDayOf as day } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { newcomersIn } from "../../src/onboarding/newcomers.ts";
import { onboardingCohorts } from "../../src/onboarding/onboarding-cohorts.ts";
import { factsFromEvents } from "../facts-from-events.ts";

const events = [
  { account: "old", on: "2026-01-05", user: "zoe" },
  { account: "acme", on: "2026-02-04", user: "ann", event: "look" },
  { account: "acme", on: "2026-02-18", user: "ann" },
  { account: "acme", on: "2026-02-20", user: "ann" },
  { account: "bolt", on: "2026-03-02", user: "bob", event: "look" },
];

function world(users: Record<string, unknown>[] = []) {
  const accounts = [
    { account_id: "old", started_on: day("2020-01-01") },
    { account_id: "acme", started_on: day("2026-02-02"), sponsor_user_id: "sue" },
  ];
  const facts = factsFromEvents({ events, accounts, lastWeek: "2026-03-23" });
  const columns = Object.keys(facts.users);
  return {
    ...facts,
    users: Object.fromEntries(columns.map((name) => [name, users.map((user) => user[name] ?? null)])),
  };
}

describe("newcomersIn", () => {
  it("gives an account its first output to the day, from its contract or its first event", () => {
    const facts = world();
    const firstEvents = Array.from(facts.accounts.account_id ?? [], (id) => (id === "bolt" ? day("2026-03-02") : null));
    expect(newcomersIn({ ...facts, accounts: { ...facts.accounts, first_event_on: firstEvents } }).accounts).toEqual([
      {
        accountId: "acme",
        userId: null,
        began: day("2026-02-02"),
        firstOutput: day("2026-02-18"),
        until: day("2026-03-29"),
      },
      { accountId: "bolt", userId: null, began: day("2026-03-02"), firstOutput: null, until: day("2026-03-29") },
    ]);
  });

  it("looks at a person until access ended, and leaves out sponsors and who began before events were read", () => {
    const users = [
      { user_id: "ann", account_id: "acme", created_on: day("2026-02-02") },
      { user_id: "amy", account_id: "acme", created_on: day("2026-02-02"), deactivated_on: day("2026-02-20") },
      { user_id: "sue", account_id: "acme", created_on: day("2026-02-02") },
      { user_id: "sam", account_id: "acme", created_on: day("2026-02-02"), is_sponsor: true },
      { user_id: "zoe", account_id: "old", created_on: day("2025-12-30") },
      { user_id: "una", account_id: "old" },
    ];
    expect(
      newcomersIn(world(users)).people.map(({ userId, firstOutput, until }) => [userId, firstOutput, until]),
    ).toEqual([
      ["ann", day("2026-02-18"), day("2026-03-29")],
      ["amy", null, day("2026-02-20")],
    ]);
  });

  it("is empty without events", () => {
    const facts = world();
    const window = { ...facts.window, first_week: [null], last_week: [null] };
    expect(newcomersIn({ ...facts, window })).toEqual({ accounts: [], people: [] });
  });
});

describe("onboardingCohorts", () => {
  const newcomer = (began: string, firstOutput: string | null, until = "2026-09-30") => ({
    began: day(began),
    firstOutput: firstOutput === null ? null : day(firstOutput),
    until: day(until),
  });

  it("counts those who have not made anything yet, by the quarter they began in", () => {
    const cohorts = onboardingCohorts([
      newcomer("2026-04-01", "2026-04-11"),
      newcomer("2026-06-30", "2026-08-29"),
      newcomer("2026-05-05", null),
      newcomer("2026-02-01", "2026-01-20"),
      newcomer("2026-09-20", null),
    ]);
    expect(cohorts.map(({ days, ...cohort }) => cohort)).toEqual([
      { from: day("2026-01-01"), newcomers: 1, producing: 1, medianDays: 0, withinExpected: 1 },
      { from: day("2026-04-01"), newcomers: 3, producing: 2, medianDays: 60, withinExpected: expect.closeTo(1 / 3) },
      { from: day("2026-07-01"), newcomers: 1, producing: 0, medianDays: null, withinExpected: null },
    ]);
  });

  it("follows each quarter by the day for as long as somebody can change it, at most 13 weeks", () => {
    const [old, mixed, fresh] = onboardingCohorts([
      newcomer("2026-01-05", null),
      newcomer("2026-04-01", "2026-04-11"),
      newcomer("2026-04-01", null, "2026-04-08"),
      newcomer("2026-09-20", "2026-09-22"),
    ]);
    expect(mixed?.days.at(-1)?.days).toBe(10);
    expect(old?.days.length).toBe(92);
    expect(fresh?.days.slice(0, 3).map(({ days, share, waiting }) => [days, share, waiting])).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [2, 1, 0],
    ]);
    expect(fresh?.days.at(-1)?.days).toBe(day("2026-09-30") - day("2026-09-20"));
  });
});
