import { describe, expect, it } from "vitest";
import { ageBandOf } from "../../src/benchmark/age-bands.ts";
import { toHistory } from "../../src/history/history.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";

const weeks = 120;
const seen = (account: string, from: number) =>
  Array.from({ length: weeks - from }, (_, i) => ({ account, on: dayOf(from + i) }));

/** First week, counted from 0, of each age band that an account is in. */
function bandsOf(account: string, accounts: NonNullable<TestWorld["accounts"]> = []): Record<string, number> {
  const history = toHistory(factsFromEvents({ events: [...seen("old", 0), ...seen("new", 10)], accounts }));
  const bands = ageBandOf(history);
  const firsts: Record<string, number> = {};
  for (let row = 0; row < history.rows; row++) {
    if (history.accountIds[history.account[row] as number] !== account) continue;
    firsts[String(bands[row])] ??= (history.week[row] as number) - history.firstWeek;
  }
  return firsts;
}

describe("age", () => {
  it("counts from the first output: 13 weeks, the year, the second year, later", () => {
    expect(bandsOf("new")).toEqual({ 0: 10, 1: 23, 2: 62, 3: 114 });
  });

  it("is not known of an account that may be older than the data, until the weeks in sight are enough", () => {
    expect(bandsOf("old")).toEqual({ "-1": 0, 3: 104 });
  });

  it("counts from the start of the contract there, where it is known", () => {
    expect(bandsOf("old", [{ account_id: "old", started_on: dayOf(-20) }])).toEqual({ 1: 0, 2: 32, 3: 84 });
  });
});
