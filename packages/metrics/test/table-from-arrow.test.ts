import { defineTable } from "@vitals/tables";
import {
  Bool,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  List,
  Table,
  TimestampMillisecond,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import { describe, expect, it } from "vitest";
import { codedTexts } from "../src/coded-texts.ts";
import { tableFromArrow } from "../src/table-from-arrow.ts";

const spec = defineTable({
  name: "account_weeks",
  stage: "fact",
  grain: "one row per account and week",
  key: ["account_id"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "name", type: "string", nullable: true, meaning: "Its name." },
    { name: "week", type: "date", nullable: true, meaning: "The week." },
    { name: "output", type: "float", nullable: true, meaning: "Output." },
    { name: "ratio", type: "float32", nullable: true, meaning: "A ratio." },
    { name: "days", type: "integer", nullable: true, meaning: "Days." },
    { name: "loaded", type: "boolean", nullable: true, meaning: "Whether loaded." },
    { name: "at", type: "timestamp", nullable: true, meaning: "When." },
    { name: "series", type: "series", nullable: true, meaning: "The last weeks." },
  ],
});

const category = () => new Dictionary(new Utf8(), new Int32());

const sound = {
  account_id: vector(["acme", "acme"], category()),
  name: vector(["Acme", null], new Utf8()),
  week: vector([new Date("2026-11-09"), null], new DateDay()),
  output: vector([1.5, null], new Float64()),
  ratio: vector([null, 0.5], new Float32()),
  days: vector([2, null], new Int32()),
  loaded: vector([true, null], new Bool()),
  at: vector([1_000, null], new TimestampMillisecond()),
  series: vector([[1, null], []], new List(new Field("item", new Float64(), true))),
};

describe("tableFromArrow", () => {
  it("reads dates as days, timestamps as milliseconds, and null as null, but NaN in columns of floats", () => {
    const table = tableFromArrow(spec, toBytes(sound));
    expect(Object.fromEntries(Object.entries(table).map(([name, values]) => [name, plain(values)]))).toEqual({
      account_id: ["acme", "acme"],
      name: ["Acme", null],
      week: [20766, null],
      output: [1.5, Number.NaN],
      ratio: [Number.NaN, 0.5],
      days: [2, null],
      loaded: [true, null],
      at: [1000, null],
      series: [[1, null], []],
    });
  });

  it("names every column that is of another type, missing or null at once", () => {
    const { at: _, ...rest } = sound;
    const wrong = {
      ...rest,
      account_id: vector(["acme", null], category()),
      output: vector(["1.5", "2"], new Utf8()),
      week: vector([1, 2], new TimestampMillisecond()),
      name: vector(["a", "b"], category()),
    };
    expect(() => tableFromArrow(spec, toBytes(wrong))).toThrow(
      [
        "account_weeks: column account_id holds 1 nulls, expected none",
        "account_weeks: column name is Dictionary<Int32, Utf8>, expected Utf8",
        "account_weeks: column week is Timestamp<MILLISECOND>, expected Date32<DAY>",
        "account_weeks: column output is Utf8, expected Float64",
        "account_weeks: column at is missing",
      ].join("\n"),
    );
  });

  it.each([
    ["one record batch of an odd length", [29]],
    ["record batches of any length", [8, 16, 19, 29]],
  ])("reads texts, days and floats from %s", (_, ends) => {
    const texts = Array.from({ length: 29 }, (_, i) => (i % 5 === 2 ? null : `module ${i % 3}`));
    const ids = texts.map((_, i) => `account ${i % 4}`);
    const days = texts.map((_, i) => i * 86_400_000);
    const output = texts.map((_, i) => (i % 7 === 0 ? null : i / 2));
    const columns = ["account_id", "name", "week", "output"].map((name) =>
      spec.columns.find((each) => each.name === name),
    );
    const parts = {
      account_id: vector(ids, category()),
      name: vector(texts, category()),
      output: vector(output, new Float64()),
      week: vector(days, new DateDay()),
    };
    const whole = new Table(parts);
    const split = new Table(ends.flatMap((to, i) => whole.slice(ends[i - 1] ?? 0, to).batches));
    const asCategory = columns.map((column) => (column?.name === "name" ? { ...column, type: "category" } : column));
    const table = tableFromArrow({ ...spec, columns: asCategory } as never, tableToIPC(split, "file"));
    expect(split.batches).toHaveLength(ends.length);
    expect(codedTexts(table, "name").texts.toSorted()).toEqual(["module 0", "module 1", "module 2"]);
    expect(Object.fromEntries(Object.entries(table).map(([name, values]) => [name, plain(values)]))).toEqual({
      account_id: ids,
      name: texts,
      week: texts.map((_, i) => i),
      output: output.map((value) => value ?? Number.NaN),
    });
  });

  it("leaves out columns that the spec does not name", () => {
    const table = tableFromArrow(spec, toBytes({ ...sound, extra: sound.output }));
    expect(Object.keys(table)).not.toContain("extra");
  });

  it("says which table is not Arrow at all", () => {
    expect(() => tableFromArrow(spec, new Uint8Array([1, 2, 3]))).toThrow(
      "account_weeks: 3 bytes that are not a readable Arrow file; load again",
    );
  });

  it("reads a table without rows", () => {
    const { account_id: _, ...rest } = sound;
    const empty = Object.fromEntries(Object.entries(rest).map(([name, { type }]) => [name, vector([], type)]));
    const columns = spec.columns.filter(({ name }) => name !== "account_id");
    expect(tableFromArrow({ ...spec, columns }, toBytes(empty)).output).toHaveLength(0);
  });
});

function vector(values: unknown[], type: DataType): Vector {
  return vectorFromArray(values, type);
}

function toBytes(columns: Record<string, Vector>): Uint8Array {
  return tableToIPC(new Table(columns), "file");
}

function plain(values: ArrayLike<unknown>): unknown[] {
  return Array.from(values, (value) =>
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as number[]) : value,
  );
}
