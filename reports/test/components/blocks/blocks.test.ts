import { DateDay, Table, vectorFromArray } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { listingOf } from "../../../src/components/blocks/listing.js";
import { plainRows } from "../../../src/components/blocks/plain-rows.js";
import { requireNamed } from "../../../src/components/blocks/require-named.js";
import { signalCaption } from "../../../src/components/blocks/signal-caption.js";
import { accountSeries, bookSeries } from "../../../src/components/blocks/signal-series.js";
import type { SignalName } from "../../../src/components/site-file.js";

const monday = 20_766;

describe("rows of an Arrow table", () => {
  it("are plain objects with days as whole days and null for what is unknown", () => {
    const day = new Date(monday * 86_400_000);
    const table = new Table({
      name: vectorFromArray(["Acme", null]),
      renews_on: vectorFromArray([day, null], new DateDay()),
      n: vectorFromArray(Int32Array.of(3, 4)),
    });
    const [first, second] = plainRows(table);
    expect(first).toEqual({ name: "Acme", renews_on: monday, n: 3 });
    expect(second).toEqual({ name: null, renews_on: null, n: 4 });
  });
});

describe("a name that is not there", () => {
  it.each([
    ["seat_use", /^no signal of this name: seat_use; did you mean seat-use\?$/],
    ["outptu", /did you mean output/],
    ["zzzz", /the page of definitions lists them$/],
  ])("%s is told with the way out", (name, says) => {
    const many = ["output", "seat-use", ...Array.from({ length: 12 }, (_, i) => `other-${i}`)];
    expect(() => requireNamed("signal", name, many)).toThrow(says);
  });

  it("among few is told with all of them", () => {
    expect(() => requireNamed("table", "portfoli", ["portfolio", "alarms"])).toThrow(
      "no table of this name: portfoli; there are portfolio, alarms",
    );
  });
});

describe("a signal week by week", () => {
  const signal = { title: "Seats in use", unit: "share", format: { style: "percent", decimals: 0 } } as SignalName;

  it("of the whole book is the middle customer within the middle half, and says so in words", () => {
    const rows = [
      { signal: "seat-use", week: monday - 7, customers: 9, low: 0.4, middle: 0.5, high: 0.7 },
      { signal: "output", week: monday - 7, customers: 9, low: 4, middle: 5, high: 7 },
      { signal: "seat-use", week: monday, customers: 9, low: 0.5, middle: 0.6, high: 0.7 },
    ];
    const weeks = bookSeries(rows, "seat-use");
    expect(weeks.map(({ value }) => value)).toEqual([0.5, 0.6]);
    expect(signalCaption(weeks, signal, "book")).toBe(
      "The customer in the middle: 60 % in the week of 9 November 2026; half of them lie between 50 % and 70 %. In the week of 2 November 2026: 50 %.",
    );
    expect(signalCaption([], signal, "book")).toBe("No week of it can be said.");
  });

  it("of one account ends with the report week; only output has an expected range", () => {
    const account = {
      account: { name: "Acme" },
      lastWeek: monday,
      output: { values: [3, null], low: [1, 2], high: [5, 6] },
      signals: { "seat-use": { values: [0.5] } },
    };
    expect(accountSeries(account, "output")).toEqual([
      { week: monday - 7, value: 3, low: 1, high: 5 },
      { week: monday, value: null, low: 2, high: 6 },
    ]);
    expect(accountSeries(account, "seat-use")).toEqual([{ week: monday, value: 0.5, low: null, high: null }]);
    expect(accountSeries(account, "voice")).toEqual([]);
  });
});

describe("a listing", () => {
  const rows = [
    { name: "Acme <b>", users: 3, share: "62 %" },
    { name: "Birch", users: null, share: "–" },
  ];

  it("takes columns by name or from the row, aligns numbers, escapes text, and keeps elements as they are", () => {
    const columns = { Customer: "name", Users: "users", Share: "share", Mark: () => ({ outerHTML: "<i>x</i>" }) };
    const { html } = listingOf(rows, { label: "Users", columns });
    expect(html).toContain("Acme &lt;b&gt;");
    expect(html).toContain('<td class="num">–</td>');
    expect(html).toContain('<th scope="col" class="num">Share</th>');
    expect(html).toContain("<td><i>x</i></td>");
    expect(html).toContain('<caption class="unseen">Users</caption>');
  });

  it.each([
    [true, "yes"],
    [false, "no"],
    [["fibre", "5G <x>", null], "fibre, 5G &lt;x&gt;, –"],
    [[], "–"],
    [[1234.5], "1,234.5"],
    [undefined, "–"],
  ])("prints a cell that is %j as %s", (cell, text) => {
    const { html } = listingOf([{ id: "a", cell }], { label: "Cells", columns: { Id: "id", Cell: "cell" } });
    expect(html.replaceAll(' class="num"', "")).toContain(`<td>${text}</td>`);
  });

  it("names the columns there are where one is misspelt", () => {
    expect(() => listingOf(rows, { label: "Users", columns: { Users: "user" } })).toThrow(
      "no column of this name: user; the rows have name, users, share",
    );
  });
});
