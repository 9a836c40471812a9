import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { mondayAt, options, rowsOf, steady, weeklyHealth } from "../weekly-output.ts";

describe("the portfolio", () => {
  it("has one row per account with what its page needs", () => {
    const accounts = [{ account_id: "acme", name: "Acme", segment: "field", annual_value: 12_000, slug: "acme" }];
    const health = weeklyHealth({ acme: [...steady(30), 12, 9] }, { accounts, seats: { acme: 4 } });
    expect(rowsOf(health.portfolio, Object.keys(health.portfolio))).toEqual([
      expect.objectContaining({
        account_id: "acme",
        name: "Acme",
        segment: "field",
        annual_value: 12_000,
        currency: "EUR",
        status: "customer",
        band: "red",
        band_before: "green",
        band_since: epochDayOf(mondayAt(31)),
        output_4w: 98,
        output_before_4w: expect.closeTo(160, 0),
        output_change: expect.closeTo(-0.39, 2),
        weeks_since_output: 0,
        producing_users: 1,
        modules: null,
        seats: 4,
        seat_use: 0.25,
        open_alarms: 1, // the drop; seats that were idle from the beginning are standing by now
        open_opportunities: 0,
      }),
    ]);
    const series = Array.from(health.portfolio.output_26w as ArrayLike<number[]>);
    expect(series.map((weeks) => [weeks.length, ...weeks.slice(-3)])).toEqual([[26, 41, 12, 9]]);
  });

  it("says who is a customer, who left, who fell silent and who never came", () => {
    const accounts = [
      { account_id: "left", ended_on: epochDayOf(mondayAt(39)) },
      { account_id: "quiet-but-paying", renews_on: epochDayOf("2027-01-01") },
      { account_id: "unseen", started_on: epochDayOf(mondayAt(3)) },
    ];
    const health = weeklyHealth(
      { acme: steady(40), left: steady(40), "quiet-but-paying": steady(10), silent: steady(10) },
      { accounts },
    );
    expect(rowsOf(health.portfolio, ["account_id", "status", "band", "band_reason"])).toEqual([
      { account_id: "acme", status: "customer", band: "green", band_reason: "within its own usual range" },
      { account_id: "left", status: "former", band: "none", band_reason: "left on 12 October 2026" },
      {
        account_id: "quiet-but-paying",
        status: "customer",
        band: "red",
        band_reason: "nothing made for 30 weeks, its longest pause in a year",
      },
      {
        account_id: "silent",
        status: "silent",
        band: "none",
        band_reason: "no event for 30 weeks, and no contract known",
      },
      { account_id: "unseen", status: "never", band: "none", band_reason: "nothing seen yet" },
    ]);
  });

  it("leaves money empty where nobody says it", () => {
    const { portfolio } = weeklyHealth({ acme: steady(10) });
    expect([portfolio.annual_value?.[0], portfolio.currency?.[0]]).toEqual([null, null]);
  });

  it("is empty, with every column, when there is nothing", () => {
    const health = assess(factsFromEvents({ events: [] }), options);
    expect(health.portfolio).toMatchObject({ account_id: [], band: [], output_26w: [] });
    expect([health.signals.output?.length, health.bands.band?.length, health.alarms.kind?.length]).toEqual([0, 0, 0]);
  });

  it("lists an account without a single event, even when there are no events at all", () => {
    const { portfolio } = assess(factsFromEvents({ events: [], accounts: [{ account_id: "acme" }] }), options);
    expect([portfolio.status?.[0], portfolio.band?.[0], portfolio.coverage?.[0]]).toEqual(["never", "none", 0]);
  });

  it("manages with one week of one account", () => {
    const { portfolio } = weeklyHealth({ acme: [5] });
    expect([portfolio.output_4w?.[0], portfolio.output_change?.[0], portfolio.band?.[0]]).toEqual([5, null, "none"]);
  });
});
