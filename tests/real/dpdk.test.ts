import { epochDayOf } from "@vitals/tables";
import { beforeAll, describe, expect, test } from "vitest";
import { loadFacts, type RealFacts, realDataHere, whereRealData } from "./load-real.ts";

// The expected figures were counted in the raw file with plain SQL, apart from this project's own code.
describe.skipIf(!realDataHere)(`fifteen years of DPDK${whereRealData}`, () => {
  let report: RealFacts;
  beforeAll(async () => {
    report = await loadFacts("dpdk");
  }, 120_000);

  test("every one of 122,811 rows is accounted for", () => {
    const events = report.result.report.find(({ input }) => input === "events");
    expect(events).toMatchObject({
      rows_read: 122_811,
      rows_used: 121_235,
      rows_duplicate: 2,
      rows_outside: 1_574,
      rows_excluded: 1_546,
      rows_after_window: 28,
      rows_before_window: 0,
      rows_quarantined: 0,
    });
  });

  test("the report week is the last complete one", () => {
    expect(report.result.window.lastWeek).toBe(epochDayOf("2026-07-13"));
  });

  test.each([
    ["a8fa95a36", "marvell.com with caviumnetworks, cavium and qlogic", 9_334],
    ["ad098f917", "nvidia.com with mellanox", 6_415],
    ["ae525de8b", "intel.com", 26_997],
    ["a2275537a", "6wind.com", 4_331],
  ])("%s (%s) made %i changes", (id, _, changes) => {
    expect(sumOf(report.facts.account_weeks, "output", id)).toBe(changes);
  });

  test("commands and users add up to the same output in every account", () => {
    const byWeek = report.facts.account_weeks;
    const byUser = report.facts.user_weeks;
    for (const id of new Set(byWeek.account_id as string[])) {
      expect([id, sumOf(byUser, "output", id)]).toEqual([id, sumOf(byWeek, "output", id)]);
    }
  });

  test("an id that was merged has no account of its own, and free-mail addresses are no customer", () => {
    const ids = Array.from(report.facts.accounts.account_id as ArrayLike<string>);
    for (const gone of ["aebd5a5d9", "ad06953c8", "a61a8030d"]) expect(ids).not.toContain(gone);
    expect(ids).toContain("ad098f917");
  });
});

function sumOf(table: Record<string, ArrayLike<unknown>>, column: string, account: string): number {
  const ids = table.account_id as ArrayLike<string>;
  let sum = 0;
  for (let i = 0; i < ids.length; i++) if (ids[i] === account) sum += Number(table[column]?.[i] ?? 0);
  return sum;
}
