import { mondayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { bandChurn } from "../../src/report-card/band-churn.ts";
import { bookGreen } from "../../src/report-card/book-green.ts";
import { calibration } from "../../src/report-card/calibration.ts";
import { caughtBefore } from "../../src/report-card/caught-before.ts";
import { redLift } from "../../src/report-card/red-lift.ts";
import { accountsFrom, statementsOf, type TestStatement } from "./made-up-statements.ts";

/** Twenty red accounts of which ten churned, and eighty green of which two did. */
const book: TestStatement[] = [
  ...accountsFrom(0, 20).map((a): TestStatement => [a, 5, "red", a < 10 ? 1 : 0]),
  ...accountsFrom(20, 80).map((a): TestStatement => [a, 5, "green", a < 22 ? 1 : 0]),
];

describe("red lift", () => {
  it("is the churn of red over that of everybody, with an interval around it", () => {
    const row = redLift(statementsOf(book));
    // 10 of 20 over 12 of 100.
    expect(row.value).toBeCloseTo(0.5 / 0.12, 12);
    expect(row.low as number).toBeGreaterThan(2);
    expect(row.high as number).toBeGreaterThan(row.value as number);
    expect(row).toMatchObject({ statements: 20, accounts: 20, outcomes: 10, expected: 3, needs: null });
  });

  it("counts an account once however often it was red, in the interval", () => {
    const often = accountsFrom(0, 8).flatMap((week) => book.map(([a, , ...rest]): TestStatement => [a, week, ...rest]));
    const [once, eight] = [redLift(statementsOf(book)), redLift(statementsOf(often))];
    expect([eight.value, eight.low, eight.high]).toEqual([once.value, once.low, once.high]);
    expect(eight).toMatchObject({ statements: 160, accounts: 20 });
  });

  it("is kept back until ten customers churned, and says how many are missing", () => {
    const few = book.map(([a, week, band]): TestStatement => [a, week, band, a < 3 ? 1 : 0]);
    expect(redLift(statementsOf(few))).toMatchObject({
      value: null,
      low: null,
      needs: "7 more churned customers",
      happened: "Not enough outcomes yet: 7 more churned customers needed.",
    });
  });

  it("leaves out statements whose outcome nobody knows yet", () => {
    const young = accountsFrom(0, 50).map((a): TestStatement => [a, 30, "red"]);
    expect(redLift(statementsOf([...book, ...young])).value).toBe(redLift(statementsOf(book)).value);
  });
});

describe("churn by band", () => {
  it("is counted for any band and for each, by account", () => {
    const rows = bandChurn(statementsOf(book));
    expect(rows.map(({ measure, value, outcomes }) => [measure, value, outcomes])).toEqual([
      ["any-churn", 0.12, 12],
      ["red-churn", 0.5, 10],
      ["yellow-churn", null, 0],
      ["green-churn", 0.025, 2],
    ]);
    // Wilson's interval of 2 of 80: 0.69 % to 8.66 %.
    expect(rows[3]?.low).toBeCloseTo(0.0069, 4);
    expect(rows[3]?.high).toBeCloseTo(0.0866, 4);
  });
});

describe("churn caught before", () => {
  const lost = weekNumber(mondayOf(100));
  const weekBefore = (days: number) => weekNumber(mondayOf(lost) - days + 1) - 1;

  it("looks at the last week that had ended so many days before the loss", () => {
    // 60 days before a Monday is a Thursday: its week has not ended, so it is the tenth week before.
    expect([weekBefore(60), weekBefore(90)]).toEqual([lost - 10, lost - 14]);
    const bands = (a: number): TestStatement[] => [
      [a, lost - 14, "green"],
      [a, lost - 10, a < 6 ? "yellow" : a < 9 ? "red" : "green"],
      [a, lost - 9, "red"],
    ];
    const losses = accountsFrom(0, 12).map((account) => ({ account, week: lost }));
    const statements = statementsOf(accountsFrom(0, 12).flatMap(bands), { losses });
    expect(caughtBefore(statements, 60)).toMatchObject({ value: 9 / 12, accounts: 12, outcomes: 9 });
    expect(caughtBefore(statements, 90)).toMatchObject({ value: 0, accounts: 12 });
  });

  it("does not count a loss of whom nothing was said then", () => {
    const losses = accountsFrom(0, 12).map((account) => ({ account, week: lost }));
    const said = accountsFrom(0, 12).map((a): TestStatement => [a, lost - 10, a < 5 ? "none" : "red"]);
    expect(caughtBefore(statementsOf(said, { losses }), 60)).toMatchObject({
      accounts: 7,
      value: null,
      needs: "3 more lost customers that had a band then",
    });
  });
});

describe("the share of the book that is green", () => {
  it("is counted over all bands said", () => {
    const rows = accountsFrom(0, 10).map((a): TestStatement => [a, 1, a < 6 ? "green" : a < 8 ? "red" : "none"]);
    expect(bookGreen(statementsOf(rows))).toMatchObject({ value: 6 / 8, statements: 8 });
  });
});

describe("calibration", () => {
  it("puts what was said beside what happened, in five groups", () => {
    const rows = accountsFrom(0, 200).map((a): TestStatement => [a, 1, "green", a % 10 < a / 20 ? 1 : 0, a / 400]);
    const bins = calibration(statementsOf(rows));
    expect(bins.map(({ part, statements }) => [part, statements])).toEqual([1, 2, 3, 4, 5].map((i) => [String(i), 40]));
    for (const { expected, value } of bins) expect(value).toBeGreaterThan(expected as number);
  });

  it("says that nothing was said while the gate was closed", () => {
    expect(calibration(statementsOf(book))).toMatchObject([
      { part: "all", value: null, statements: 0, needs: expect.stringContaining("20 more customers") },
    ]);
  });
});
