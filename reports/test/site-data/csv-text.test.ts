import { portfolio } from "@vitals/tables";
import { expect, it } from "vitest";
import { csvCell, csvText } from "../../build/site-data/csv-text.ts";

it("puts an apostrophe before what a spreadsheet would run", () => {
  expect(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain"].map((text) => csvCell(text, "string"))).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@x",
    "'\tx",
    '"\'\rx"',
    "plain",
  ]);
});

it("is not deceived by spaces, other line ends or full-width signs", () => {
  expect([" =1+1", "\u00a0@x", "\ufeff=1", "\n=1", "＝1", "a=b", "-"].map((text) => csvCell(text, "string"))).toEqual([
    "' =1+1",
    "'\u00a0@x",
    "'\ufeff=1",
    '"\'\n=1"',
    "'＝1",
    "a=b",
    "'-",
  ]);
});

it("leaves numbers below zero alone", () => {
  expect(csvCell(-1.5, "float")).toBe("-1.5");
  expect(csvCell(-2, "integer")).toBe("-2");
  expect(csvCell([-1, 2], "series")).toBe("-1;2");
});

it("quotes what would break a row", () => {
  expect(csvCell('a "b", c\nd', "string")).toBe('"a ""b"", c\nd"');
});

it("writes dates, times, series and nulls", () => {
  expect(csvCell(20_766, "date")).toBe("2026-11-09");
  expect(csvCell(20_766 * 86_400_000 + 3_600_000, "timestamp")).toBe("2026-11-09T01:00:00");
  expect(csvCell([1, null, 2.5], "series")).toBe("1;;2.5");
  expect(csvCell(null, "float")).toBe("");
});

it("heads a table without rows", () => {
  expect([...csvText(portfolio, undefined)].join("")).toBe(
    `${portfolio.columns.map((column) => column.name).join(",")}\r\n`,
  );
});
