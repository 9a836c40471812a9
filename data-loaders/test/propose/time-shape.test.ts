import { describe, expect, test } from "vitest";
import { timeShapeOf } from "../../src/propose/time-shape.ts";

describe("times are known by how they are written", () => {
  test.each([
    ["2026-03-02T08:00:00Z", [], { bearsZone: true, isDay: false }],
    ["2026-03-02 08:00:00", [], { bearsZone: false, isDay: false }],
    ["2026-03-02", [], { isDay: true }],
    ["27.03.2026 08:15", ["%d.%m.%Y %H:%M"], { isDay: false }],
    ["27-03-2026", ["%d-%m-%Y"], { isDay: true, doubt: null }],
    ["3/27/26 8:15 PM", ["%m/%d/%y %I:%M %p"], { isDay: false, doubt: null }],
    ["27-Mar-2026", ["%d-%b-%Y"], { isDay: true }],
    ["March 27, 2026", ["%B %d, %Y"], { isDay: true }],
    ["20260327", [], { isDay: true, perSecond: 0 }],
    ["1774598400", [], { perSecond: 1 }],
    ["1774598400123", [], { perSecond: 1000 }],
    ["46108", [], { isSerial: true, isDay: true }],
    ["46108.25", [], { isSerial: true, isDay: false }],
  ])("%s", (value, formats, more) => {
    expect(timeShapeOf([value], true)).toMatchObject({ formats, ...more });
  });
});

test("a day and a time in one column give a format each, the longer first", () => {
  expect(timeShapeOf(["27-03-2026", "28-03-2026 03:00"], true)?.formats).toEqual(["%d-%m-%Y %H:%M", "%d-%m-%Y"]);
});

test("where day and month could be exchanged, the other reading is kept", () => {
  expect(timeShapeOf(["03/04/2026", "05/06/2026"], true)).toMatchObject({ formats: ["%d/%m/%Y"], doubt: ["%m/%d/%Y"] });
  expect(timeShapeOf(["3/4/2026 1:05 PM"], true)).toMatchObject({ formats: ["%m/%d/%Y %I:%M %p"] });
});

test.each([
  ["a number without a name that says time", "46108", false],
  ["a word", "soon", true],
  ["a version", "1.2.3", true],
  ["no such month", "32.13.2026", true],
])("%s is no time", (_what, value, saysTime) => {
  expect(timeShapeOf([value], saysTime)).toBeNull();
});

test("a few odd values do not make a column of times something else", () => {
  const days = Array.from({ length: 39 }, (_, i) => `2026-03-${String((i % 28) + 1).padStart(2, "0")}`);
  expect(timeShapeOf([...days, "unknown"], true)).toMatchObject({ isDay: true });
});
