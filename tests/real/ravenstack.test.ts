import { beforeAll, describe, expect, test } from "vitest";
import { loadReal, type RealReport, realDataHere, whereRealData } from "./load-real.ts";

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

  test("all 500 accounts are in the portfolio", () => {
    expect(report.health.portfolio.account_id).toHaveLength(500);
  });
});
