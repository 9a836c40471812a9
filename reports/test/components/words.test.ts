import { describe, expect, it } from "vitest";
import { dateWords, plural, shortTime, spanWords, weekdayWords, weekWords } from "../../src/components/date-words.js";
import { moneyShort, moneySumWords, moneyWords, sumMoney } from "../../src/components/money.js";
import { countWordsFirst, figure, percent, signedPercent } from "../../src/components/number-words.js";
import { seriesWords } from "../../src/components/small-series.js";

const monday = 20_766;

describe("dates", () => {
  it("are written out", () => {
    expect(dateWords(monday)).toBe("9 November 2026");
    expect(weekdayWords(monday + 6)).toBe("Sunday 15 November 2026");
    expect(shortTime(monday * 86_400_000 + 50_700_000)).toBe("9 Nov 2026, 14:05");
  });

  it("name the year of a week only where it is another one", () => {
    expect(weekWords(monday, monday + 7)).toBe("week of 9 November");
    expect(weekWords(monday - 364, monday)).toBe("week of 10 November 2025");
  });

  it("say a span in the unit that fits", () => {
    expect([1, 13, 21, 120, 800].map(spanWords)).toEqual(["1 day", "13 days", "3 weeks", "4 months", "2 years"]);
  });
});

describe("numbers", () => {
  it("are rounded to what matters", () => {
    expect([0, 0.456, 7.14, 50.9, 12_345.6, null].map(figure)).toEqual(["0", "0.46", "7.1", "51", "12,346", "–"]);
  });

  it("say a share as a percentage, a change with its sign", () => {
    expect([0, 0.004, 0.5, 1.5, null].map(percent)).toEqual(["0 %", "0.4 %", "50 %", "150 %", "–"]);
    expect([0.12, -0.4, 0.001, null].map(signedPercent)).toEqual(["+12 %", "−40 %", "±0 %", "–"]);
  });

  it("are words up to twelve", () => {
    expect([1, 7, 12, 13].map(countWordsFirst)).toEqual(["One", "Seven", "Twelve", "13"]);
    expect([plural(1, "week"), plural(1200, "week")]).toEqual(["1 week", "1,200 weeks"]);
  });
});

describe("money", () => {
  it("is rounded to three figures", () => {
    expect([950, 38_412, 999_600, 4_213_900].map((value) => moneyWords(value, "EUR"))).toEqual([
      "€950",
      "€38,400",
      "€1 million",
      "€4.21 million",
    ]);
    expect([8_000, 38_412, 4_213_900, null].map((value) => moneyShort(value, "EUR"))).toEqual([
      "€8,000",
      "€38k",
      "€4.21M",
      "–",
    ]);
  });

  it("is added up by currency, leaving out what is unknown", () => {
    const rows = [
      { annual_value: 100, currency: "EUR" },
      { annual_value: 50, currency: null },
      { annual_value: 900, currency: "USD" },
      { annual_value: null, currency: "EUR" },
    ];
    expect(sumMoney(rows, "EUR")).toEqual([
      { currency: "USD", sum: 900, known: 1 },
      { currency: "EUR", sum: 150, known: 2 },
    ]);
    expect(moneySumWords(sumMoney(rows, "EUR"))).toBe("$900 and €150");
    expect(moneySumWords([])).toBeNull();
  });
});

it("says a small series in words", () => {
  expect(seriesWords([3, null, 1, 8])).toBe("4 weeks: lowest 1, highest 8, last 8");
  expect(seriesWords([null, null])).toBe("no week known");
});
