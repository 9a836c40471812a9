import { describe, expect, it } from "vitest";
import { conversationsNeeded, headline, headlineText } from "../../src/components/headline.js";
import { linksAt } from "../../src/components/links.js";
import { accountOf } from "./account-row-of.ts";
import { alarmOf, lastWeek } from "./alarm-row-of.ts";

const customers = [
  accountOf({ account_id: "a", annual_value: 1_000_000 }),
  accountOf({ account_id: "b", annual_value: 500_000 }),
  accountOf({ account_id: "c" }),
];

describe("how many need a conversation", () => {
  it("counts customers, not alarms, and compares with last week", () => {
    const alarms = [
      alarmOf("a", {}),
      alarmOf("a", { kind: "other" }),
      alarmOf("b", { first_week: lastWeek - 14, state: "answered" }),
    ];
    const { now, before } = conversationsNeeded({ customers, alarms, lastWeek, currency: "EUR" });
    expect([now.length, before]).toEqual([2, 1]);
  });

  it("leaves out good news, what has closed, and those who are no customers", () => {
    const alarms = [
      alarmOf("a", { type: "opportunity" }),
      alarmOf("b", {
        first_week: lastWeek - 70,
        last_week: lastWeek - 63,
        closed_week: lastWeek - 49,
        state: "closed",
      }),
      alarmOf("gone", {}),
    ];
    const { now, before } = conversationsNeeded({ customers, alarms, lastWeek, currency: "EUR" });
    expect([now.length, before]).toEqual([0, 0]);
  });

  it("leaves out what has been standing, and counts it last week when it still was a conversation", () => {
    const old = { first_week: lastWeek - 56, state: "standing" } as const;
    const counted = (since: number) =>
      conversationsNeeded({
        customers,
        alarms: [alarmOf("a", { ...old, standing_since: since })],
        lastWeek,
        currency: "EUR",
      });
    expect([counted(lastWeek), counted(lastWeek - 7)].map(({ now, before }) => [now.length, before])).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it("counts an alarm that closed this week as open the week before", () => {
    const closed = alarmOf("a", {
      first_week: lastWeek - 35,
      last_week: lastWeek - 14,
      closed_week: lastWeek,
      state: "closed",
    });
    expect(conversationsNeeded({ customers, alarms: [closed], lastWeek, currency: "EUR" }).before).toBe(1);
  });
});

describe("headline", () => {
  it("says customers, money, how many need a conversation and how many more than last week", () => {
    expect(headlineText({ customers, alarms: [alarmOf("a", {})], lastWeek, currency: "EUR" })).toBe(
      "3 customers worth €1.5 million a year (not known for 1). One needs a conversation, one more than last week; it pays €1 million a year.",
    );
  });

  it.each([
    [["a", "c"], "; they pay €1 million a year (not known for 1)."],
    [["a", "b"], "; they pay €1.5 million a year."],
    [["b"], "; it pays €500,000 a year."],
    [["c"], "than last week."],
  ])("says what %j pay, and of how many it is not known", (ids, words) => {
    const alarms = ids.map((id) => alarmOf(id, {}));
    expect(headline({ customers, alarms, lastWeek, currency: "EUR" }, linksAt(0)).html).toContain(words);
  });

  it.each([
    [
      "open",
      "answered",
      "two more than last week; they pay €1.5 million a year. With one of them every alarm has been answered.",
    ],
    ["answered", "answered", "they pay €1.5 million a year. Every alarm has been answered."],
    ["open", "open", "they pay €1.5 million a year."],
  ] as const)("says with how many every alarm has been answered: %s and %s", (first, second, words) => {
    const alarms = [
      alarmOf("a", { state: first }),
      alarmOf("b", { state: second }),
      alarmOf("b", { kind: "other", state: "answered" }),
    ];
    const text = headlineText({ customers, alarms, lastWeek, currency: "EUR" });
    expect(text.endsWith(words)).toBe(true);
  });

  it("says so when nobody does, when nobody is a customer, and when there is no event", () => {
    expect(headlineText({ customers: [], alarms: [], lastWeek, currency: "EUR" })).toBe(
      "No account is a customer in the week of 9 November 2026.",
    );
    expect(headlineText({ customers, alarms: [], lastWeek, currency: "EUR" })).toContain(
      "No alarm calls for a conversation this week, and none did last week.",
    );
    expect(headlineText({ customers: [], alarms: [], lastWeek: null, currency: "EUR" })).toBe(
      "There are no events yet, so nothing can be said.",
    );
  });
});
