import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTable, writeArrowFile } from "@vitals/data-loaders";
import { type Columns, codedTexts, storedColumns, storedRows, tableFromArrow } from "@vitals/metrics";
import type { ColumnType, TableSpec } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const madeUp: Record<ColumnType, (row: number) => unknown> = {
  string: (row) => `text ${row} ü${"€".repeat(row % 3)}`,
  category: (row) => ["acme", "globex", "ümlaut"][row % 3],
  float: (row) => row / 3,
  float32: (row) => row / 4,
  integer: (row) => row - 5,
  boolean: (row) => row % 5 === 0,
  timestamp: (row) => 1_750_000_000_000 + row,
  date: (row) => 20_000 + row,
  series: (row) => Array.from({ length: row % 4 }, (_, i) => (i === 2 ? null : i + row)),
};
const types = Object.keys(madeUp) as ColumnType[];
const spec: TableSpec = {
  name: "every_type",
  stage: "health",
  grain: "one row per number",
  key: ["integer"],
  columns: types.flatMap((type) => [
    { name: type, type, meaning: "A value." },
    { name: `${type}_or_null`, type, nullable: true, meaning: "A value, or null." },
  ]),
};

function columnsOf(rows: number): Columns {
  const column = (type: ColumnType, isNull: (row: number) => boolean) =>
    Array.from({ length: rows }, (_, row) => (isNull(row) ? null : madeUp[type](row)));
  return Object.fromEntries(
    types.flatMap((type) => [
      [type, column(type, () => false)],
      [`${type}_or_null`, column(type, (row) => row % 7 < 2)],
    ]),
  );
}

async function written(rows: number, written: TableSpec = spec, columns = columnsOf(rows)) {
  const path = join(temporaryFolder(), "table.arrow");
  writeArrowFile(path, written, columns);
  return path;
}

async function opened(path: string): Promise<Columns> {
  const columns = spec.columns.map(({ name, type }) => ({ name, isCoded: type === "category" }));
  return storedColumns({ ...(await openTable(spec, path)), columns });
}

/** A column's values in plain words, null where it is null. */
function plain(column: ArrayLike<unknown> | undefined, from = 0, to = column?.length ?? 0): unknown[] {
  return Array.from({ length: to - from }, (_, i) => column?.[from + i] ?? null).map((value) =>
    typeof value === "object" && value !== null ? Array.from(value as unknown[]) : Number.isNaN(value) ? null : value,
  );
}

describe("a stored table", () => {
  it("has the columns of the same table read into memory, whole and in stretches", async () => {
    const path = await written(100);
    const inMemory = tableFromArrow(spec, readFileSync(path));
    const stored = await opened(path);
    for (const { name } of spec.columns) expect(plain(stored[name]), name).toEqual(plain(inMemory[name]));
    for (const [from, to] of [
      [0, 1],
      [3, 50],
      [17, 18],
      [93, 100],
      [40, 40],
    ] as const) {
      const stretch = storedRows(stored, from, to);
      for (const { name } of spec.columns) {
        expect(plain(stretch?.[name]), `${name} ${from} to ${to}`).toEqual(plain(inMemory[name], from, to));
      }
    }
  });

  it("goes on from one record batch to the next", async () => {
    const rows = (1 << 18) + 1000;
    const long: TableSpec = {
      ...spec,
      columns: spec.columns.filter(({ type }) => ["category", "date"].includes(type)),
    };
    const all = columnsOf(rows);
    const path = await written(rows, long, Object.fromEntries(long.columns.map(({ name }) => [name, all[name] ?? []])));
    const columns = long.columns.map(({ name, type }) => ({ name, isCoded: type === "category" }));
    const stored = storedColumns({ ...(await openTable(long, path)), columns });
    const [from, to] = [(1 << 18) - 9, (1 << 18) + 9];
    const stretch = storedRows(stored, from, to) as Columns;
    for (const { name } of long.columns) expect(plain(stretch[name]), name).toEqual(plain(all[name], from, to));
    expect(codedTexts(stretch, "category").codes).toHaveLength(18);
  });

  it("is empty where the table is", async () => {
    const stored = await opened(await written(0));
    for (const { name } of spec.columns) expect(stored[name], name).toHaveLength(0);
  });

  it("is closed again where it is refused", async () => {
    const path = await written(20);
    const nextNumber = () => {
      const file = openSync(path, "r");
      closeSync(file);
      return file;
    };
    const before = nextNumber();
    const refused = openTable({ ...spec, columns: [{ name: "more", type: "float", meaning: "" }] }, path);
    await expect(refused).rejects.toThrow("column more is missing");
    expect(nextNumber()).toBe(before);
  });

  it("is refused where a column is missing, of another type or null, and where the file is none", async () => {
    const path = await written(20);
    const other = (columns: TableSpec["columns"]) => openTable({ ...spec, columns }, path);
    await expect(other([{ name: "more", type: "float", meaning: "" }])).rejects.toThrow("column more is missing");
    await expect(other([{ name: "date", type: "float", meaning: "" }])).rejects.toThrow(
      "column date is Date32<DAY>, expected Float64",
    );
    await expect(other([{ name: "date_or_null", type: "date", meaning: "" }])).rejects.toThrow("holds 6 nulls");
    writeFileSync(path, "not an Arrow file");
    await expect(openTable(spec, path)).rejects.toThrow(/not a readable Arrow file.*run the step/);
  });
});
