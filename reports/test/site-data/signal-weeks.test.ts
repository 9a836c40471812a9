import { expect, it } from "vitest";
import { rowsOf } from "../../build/site-data/columns.ts";
import { signalWeeks } from "../../build/site-data/signal-weeks.ts";

const last = 20_766;

it("tells the middle half of each week's customers, whoever has left or come since, and leaves unknown values out", () => {
  const signals = {
    account_id: ["a", "a", "b", "b", "c", "c", "d"],
    week: [last - 7, last, last - 7, last, last - 7, last, last - 7 * 60],
    seat_use: [0.2, 0.4, 0.6, Number.NaN, 1, 0.9, 0.5],
  };
  const bands = {
    // c was a customer in the first week alone; d's week is older than the year that is kept.
    account_id: ["a", "a", "b", "b", "c", "d"],
    week: [last - 7, last, last - 7, last, last - 7, last - 7 * 60],
  };
  const said = { signal: "seat-use" };
  expect([...rowsOf(signalWeeks(signals, bands, last))]).toEqual([
    { ...said, week: last - 7, customers: 3, low: 0.4, middle: 0.6, high: 0.8, total: 1.8 },
    { ...said, week: last, customers: 1, low: 0.4, middle: 0.4, high: 0.4, total: 0.4 },
  ]);
});

it("is empty where there is no report week or no signal", () => {
  expect([...rowsOf(signalWeeks(undefined, undefined, null))]).toEqual([]);
  expect([...rowsOf(signalWeeks(undefined, undefined, last))]).toEqual([]);
});
