import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { catalog } from "../../src/catalog.ts";
import { explainAccount } from "../../src/explain/explain-account.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { mondayAt, options, steady, weeklyWorld } from "../weekly-output.ts";

const facts = factsFromEvents(weeklyWorld({ acme: [...steady(30), 12, 9], bolt: steady(4) }));
const health = assess(facts, options);
const explain = (account: string, week?: string) =>
  explainAccount(facts, health, account, { ...options, week: week === undefined ? undefined : epochDayOf(week) });

describe("explainAccount", () => {
  it("shows every signal with its value, what it rests on and its range", () => {
    const { signals, week } = explain("acme");
    expect(week).toBe(mondayAt(31));
    expect(signals.map(({ id }) => id)).toEqual(catalog.signals.map(({ id }) => id));
    expect(signals[0]).toMatchObject({ id: "output", value: 9, n: 9, expectedLow: expect.closeTo(25.3, 0) });
    expect(signals.find(({ id }) => id === "seat-use")).toMatchObject({ value: null, n: null });
  });

  it("goes through the drop rule step by step", () => {
    const { steps, band, alarms } = explain("acme");
    expect(steps.map(({ found, holds }) => `${found} ${holds}`)).toEqual([
      "yes true",
      "40 designs = own level 40 x 0.99 for the time of year x 1.00 for the fleet; range 25 to 56, from 31 weeks null",
      "9 against 34 true",
      "12 ln 0.45 - (12 + 23) ln((0.45 x 40 + 23) / (40 + 23)) = 5.4; together 5.4 null",
      "9 ln 0.45 - (9 + 29) ln((0.45 x 40 + 29) / (40 + 29)) = 7.3; together 12.7 null",
      "ln 25 = 3.2: a drop since the week of 10 August 2026 explains the weeks at least 25 times better than none, no week counted above 1.7; 1.9 (6.8 times) is asked so that 0.3 false alarms a year are kept true",
      "yes, since the week of 10 August 2026, said first in the week of 17 August 2026 true",
    ]);
    expect(band).toEqual({ band: "yellow", reason: "no score yet, but an open drop of output" });
    expect(alarms.map(({ id }) => id)).toEqual(["acme-output-drop-2026-08-17"]);
  });

  it("looks no further than the week asked for", () => {
    const { steps, alarms, band } = explain("acme", mondayAt(30));
    expect(steps.at(-1)).toEqual({ what: "Is a drop open?", found: "no", holds: false });
    expect(alarms).toEqual([]);
    expect(band?.band).toBe("none");
  });

  it("says why a week is not judged", () => {
    expect(explain("bolt", mondayAt(3)).steps).toEqual([
      { what: "Is the week judged?", found: "no: fewer than 8 weeks to compare with", holds: false },
    ]);
  });

  it("names what it does not know, and the way out", () => {
    expect(() => explain("acne")).toThrow("no such account: acne; see accounts.account_id in the facts");
    expect(() => explain("acme", "2020-01-06")).toThrow(
      "account acme has no week of 2020-01-06: its weeks go from 2026-01-12 to 2026-08-17",
    );
  });
});
