import { expect, test } from "vitest";
import { groupFiles, sampledOf } from "../../src/propose/group-files.ts";

const groups = (...names: string[]) =>
  groupFiles(names.map((name) => ({ path: `/${name}`, name, bytes: 1 }))).map(({ title, files }) => [
    title,
    files.length,
  ]);

test.each([
  [["a/events-2026-03-02.csv", "a/events-2026-03-03.csv"], [["events", 2]]],
  [
    ["events_eu.csv", "events_us.csv"],
    [
      ["events_eu", 1],
      ["events_us", 1],
    ],
  ],
  [["events/part-0001.parquet", "events/part-0002.parquet"], [["events", 2]]],
  [["usage/year=2026/m=1/1.jsonl.gz", "usage/year=2026/m=2/1.jsonl.gz"], [["usage", 2]]],
  [["accounts.csv", "readme.md"], [["accounts", 1]]],
])("files %s are %s", (names, expected) => {
  expect(groups(...names)).toEqual(expected);
});

test("of many files the first, the last and some between are looked at", () => {
  const files = Array.from({ length: 1000 }, (_, i) => ({ path: `/${i}`, name: `${i}.csv`, bytes: 1 }));
  const names = sampledOf(files).map(({ name }) => name);
  expect([names.length, names[0], names.at(-1)]).toEqual([8, "0.csv", "999.csv"]);
});
