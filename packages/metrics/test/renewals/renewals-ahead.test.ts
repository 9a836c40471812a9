import { expect, it } from "vitest";
import { renewalsAhead } from "../../src/renewals/renewals-ahead.ts";

const through = 1000;

it("sorts customers by their day of renewal and by what is known of it", () => {
  const customers = [
    ["far", 1181],
    ["last", 1180],
    ["first", 1001],
    ["same-day", 1001],
    ["today", 1000],
    ["signed-early", 990],
    ["long-ago", 700],
    ["old-outcome", 950],
    ["told-later", 980],
    ["undated", null],
  ] as const;
  const outcomes = [
    ["signed-early", 900],
    ["old-outcome", 859], // belongs to the contract before
    ["told-later", 1001], // after the report week
  ] as const;
  const sorted = renewalsAhead(
    customers.map(([account_id, renews_on]) => ({ account_id, renews_on })),
    { through, outcomes: outcomes.map(([account_id, occurred_on]) => ({ account_id, occurred_on })) },
  );
  const ids = Object.fromEntries(
    Object.entries(sorted).map(([name, own]) => [
      name,
      own.map(({ account_id }: { account_id: string }) => account_id),
    ]),
  );
  expect(ids).toEqual({
    ahead: ["first", "same-day", "last"],
    later: ["far"],
    overdue: ["long-ago", "old-outcome", "told-later", "today"],
    settled: ["signed-early"],
    undated: ["undated"],
  });
});
