import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineTable } from "@vitals/tables";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { writeArrow, writeArrowFile } from "../../src/index.ts";

const spec = defineTable({
  name: "example",
  stage: "health",
  grain: "one row per id",
  key: ["id"],
  columns: [
    { name: "id", type: "string", meaning: "An id." },
    { name: "group", type: "category", nullable: true, meaning: "A group." },
    { name: "value", type: "float", nullable: true, meaning: "A number." },
    { name: "count", type: "integer", nullable: true, meaning: "A count." },
    { name: "flag", type: "boolean", nullable: true, meaning: "Yes or no." },
    { name: "at", type: "timestamp", nullable: true, meaning: "A time." },
    { name: "on", type: "date", nullable: true, meaning: "A day." },
    { name: "weekly", type: "series", nullable: true, meaning: "Numbers." },
  ],
});
const rows = {
  id: ["a", "b", "é😀"],
  group: ["x", null, "x"],
  value: [1.5, null, -2],
  count: [1, null, 3],
  flag: [true, null, false],
  at: [1_704_103_200_000, null, -1],
  on: [19_723, null, -1],
  weekly: [[1, null, 3], null, []],
};

test("writes every type, with nulls, and the same bytes each time", () => {
  const bytes = writeArrow(spec, rows);
  const table = tableFromIPC(bytes);
  expect(table.schema.fields.map(({ name, type, nullable }) => `${name}: ${type}${nullable ? "?" : ""}`)).toEqual([
    "id: Utf8",
    "group: Dictionary<Int32, Utf8>?",
    "value: Float64?",
    "count: Int32?",
    "flag: Bool?",
    "at: Timestamp<MILLISECOND>?",
    "on: Date32<DAY>?",
    "weekly: List<Float64>?",
  ]);
  const column = (name: string) => Array.from(table.getChild(name) ?? []);
  expect(column("id")).toEqual(rows.id);
  expect(column("group")).toEqual(rows.group);
  expect(column("value")).toEqual(rows.value);
  expect(column("count")).toEqual(rows.count);
  expect(column("flag")).toEqual(rows.flag);
  expect(column("at")).toEqual(rows.at);
  expect(column("on")).toEqual([19_723 * 86_400_000, null, -86_400_000]);
  expect(column("weekly").map((series) => series && Array.from(series))).toEqual(rows.weekly);
  expect(writeArrow(spec, rows)).toEqual(bytes);
});

test("writes typed arrays as they lie in memory, NaN as null, in batches of a fixed size", () => {
  const rowCount = 300_000;
  const wide = defineTable({
    name: "wide",
    stage: "health",
    grain: "one row per id",
    key: ["id"],
    columns: [
      { name: "id", type: "category", meaning: "An id." },
      { name: "on", type: "date", meaning: "A day." },
      { name: "share", type: "float32", nullable: true, meaning: "A share." },
      { name: "sum", type: "float", nullable: true, meaning: "A sum." },
    ],
  });
  const columns = {
    id: Array.from({ length: rowCount }, (_, i) => `id ${i % 7}`),
    on: Int32Array.from({ length: rowCount }, (_, i) => i),
    share: Float32Array.from({ length: rowCount }, (_, i) => (i % 3 === 0 ? Number.NaN : i / 4)),
    sum: Float64Array.from({ length: rowCount }, (_, i) => (i % 5 === 0 ? Number.NaN : i / 3)),
  };
  const folder = mkdtempSync(join(tmpdir(), "vitals-arrow-"));
  writeArrowFile(join(folder, "wide.arrow"), wide, columns);
  const bytes = readFileSync(join(folder, "wide.arrow"));
  rmSync(folder, { recursive: true });
  expect(Buffer.from(writeArrow(wide, columns)).equals(bytes)).toBe(true);
  const table = tableFromIPC(bytes);
  expect(table.batches.map(({ numRows }) => numRows)).toEqual([262_144, 37_856]);
  for (const row of [0, 1, 2, 262_143, 262_144, 262_145, 299_999]) {
    const said = { id: `id ${row % 7}`, share: row % 3 === 0 ? null : row / 4, sum: row % 5 === 0 ? null : row / 3 };
    expect(table.get(row)?.toJSON()).toMatchObject(said);
  }
  expect(table.getChild("share")?.nullCount).toBe(100_000);
});

test("refuses NaN where the spec allows no null", () => {
  const strict = { ...spec, columns: [{ name: "value", type: "float", meaning: "A number." }] } as const;
  expect(() => writeArrow(strict, { value: Float64Array.of(1, Number.NaN) })).toThrow(
    "example: column value is null in row 2, expected Float64",
  );
});

test("writes a table without rows that keeps its columns", () => {
  const empty = Object.fromEntries(Object.keys(rows).map((name) => [name, []]));
  const table = tableFromIPC(writeArrow(spec, empty));
  expect([table.numRows, table.numCols]).toEqual([0, 8]);
});

test.each([
  [{ ...rows, id: ["a", null, "c"] }, "example: column id is null in row 2, expected Utf8"],
  [{ ...rows, count: [1.5, 1, 1] }, "example: column count, row 1: expected integer, found 1.5"],
  [{ ...rows, value: ["1", 1, 1] }, "example: column value, row 1: expected float, found 1"],
  [{ ...rows, extra: [] }, "example: columns missing: none; unknown: extra"],
  [{ id: [] }, "example: columns missing: group, value, count, flag, at, on, weekly; unknown: none"],
  [{ ...rows, flag: [true] }, "example: column flag has 1 rows, id has 3"],
])("refuses columns that the spec does not allow", (columns, message) => {
  expect(() => writeArrow(spec, columns)).toThrow(message);
});
