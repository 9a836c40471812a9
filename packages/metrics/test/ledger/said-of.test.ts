import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { saidOf } from "../../src/ledger/said-of.ts";
import { mondayAt, rowsOf, steady, weeklyHealth } from "../weekly-output.ts";

describe("saidOf", () => {
  const outputs = { bolt: steady(60), acme: [...steady(58), 1, 2] };
  const lastMonday = epochDayOf(mondayAt(59));
  const health = weeklyHealth(outputs);
  const said = saidOf(health, lastMonday);

  it("repeats the portfolio's bands and scores, by account", () => {
    const rows = rowsOf(health.portfolio, ["account_id", "band"]);
    expect(said.accounts.map(({ id }) => id)).toEqual(["acme", "bolt"]);
    expect(said.accounts.map(({ band }) => band)).toEqual(rows.map(({ band }) => band));
    expect(said.churn).toMatchObject({ windowWeeks: 26 });
  });

  it("holds every alarm that is not closed and no other", () => {
    const open = rowsOf(health.alarms, ["alarm_id", "state"]).filter(({ state }) => state !== "closed");
    expect(open.length).toBeGreaterThan(0);
    expect(said.alarms.map(({ id }) => id).sort()).toEqual(open.map(({ alarm_id }) => alarm_id).sort());
  });

  it("leaves out who was no customer", () => {
    const gone = { ...health, portfolio: { ...health.portfolio, status: ["former", "customer"] } };
    expect(saidOf(gone, lastMonday).accounts.map(({ id }) => id)).toEqual(["bolt"]);
  });
});
