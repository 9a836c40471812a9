import { backtest, churnOf } from "@vitals/metrics";
import { beforeAll, describe, expect, test } from "vitest";
import { gateChanges } from "./graded-likelihood.ts";
import { loadReal, type RealReport, realDataHere, whereRealData } from "./load-real.ts";
import { print } from "./print.ts";

describe.skipIf(!realDataHere)(`a synthetic vendor's usage, joined to its accounts${whereRealData}`, () => {
  let report: RealReport;
  beforeAll(async () => {
    report = await loadReal("ravenstack");
  }, 120_000);

  test("every input's rows are accounted for", () => {
    for (const row of report.result.report) {
      const parts = row.rows_used + row.rows_duplicate + row.rows_outside + row.rows_quarantined;
      expect([row.input, parts]).toEqual([row.input, row.rows_read]);
    }
  });

  test("25,000 rows of usage find their account, and none is taken for a repeat", () => {
    const events = report.result.report.find(({ input }) => input === "events");
    expect(events).toMatchObject({ rows_read: 25_000, rows_duplicate: 0, rows_quarantined: 0 });
  });

  test("nothing is said about people, because the usage names none", () => {
    const users = Array.from(report.health.portfolio.producing_users as ArrayLike<number | null>);
    expect(new Set(users)).toEqual(new Set([null]));
  });

  test("usage is noise there: the score ranks no better than chance, and no chance is said anywhere", () => {
    const { facts, config, health } = report;
    const { grades, gates } = backtest(facts, { churn: churnOf(facts, config.churn), draws: 20 });
    const within = grades.map(
      ({ id, measures }) => [id, measures["AUC within dates"]?.estimate ?? Number.NaN] as const,
    );
    print("RavenStack, AUC within dates", Object.fromEntries(within.map(([id, auc]) => [id, auc.toFixed(3)])));
    print("RavenStack, gate", { changes: gateChanges(gates) });
    for (const [id, auc] of within) expect([id, auc > 0.45 && auc < 0.55]).toEqual([id, true]);
    expect(gates.at(-1)?.state).toBe("no-signal");
    expect(Array.from(health.gates.says as ArrayLike<string>).at(-1)).toBe(
      "we looked: usage does not predict churn here",
    );
    for (const column of [health.scores.likelihood, health.portfolio.likelihood]) {
      const said = Array.from(column ?? []).filter((chance) => chance !== null && !Number.isNaN(chance));
      expect([column?.length ?? 0, said]).toEqual([expect.any(Number), []]);
    }
    expect(Array.from(health.bands.reason as ArrayLike<string>).filter((each) => each.includes("to be lost"))).toEqual(
      [],
    );
  });

  test("all 500 accounts are in the portfolio", () => {
    expect(report.health.portfolio.account_id).toHaveLength(500);
  });
});
