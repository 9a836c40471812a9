import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PackedNumbers } from "../../src/activity/packed-numbers.ts";
import { type Engine, openEngine } from "../../src/engine/open-engine.ts";

let scratch: string;
let engine: Engine;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "vitals-packed-"));
  engine = await openEngine(scratch, {});
});
afterAll(async () => {
  engine.close();
  await rm(scratch, { recursive: true });
});

test.each([
  ["64 bits", [2, 128, 1, 5000, 300, 1]],
  ["64 bits, with parts that stand in two words", [2 ** 30, 2 ** 10, 2 ** 20, 3]],
  ["128 bits", [2 ** 31, 2 ** 31, 2 ** 31, 2 ** 30]],
  ["128 bits, with parts that stand in two words", [128, 10_000_000, 30, 1000, 2000, 4_000_000_00]],
])("gives back what was packed into %s, sorted by the last part first", async (_, bounds) => {
  const drawn = (below: number, i: number) => (row: number) =>
    row === 0 ? 0 : row === 1 ? below - 1 : Math.floor(((row * (i + 3) * 0.6180339887498949) % 1) * below);
  const rows = Array.from({ length: 500 }, (_, row) => bounds.map((below, i) => drawn(below, i)(row)));
  const parts = Object.fromEntries(bounds.map((below, i) => [`p${i}`, { sql: `p${i}`, below }]));
  const packed = new PackedNumbers(parts);
  const values = rows.map((row) => `(${row.map((number) => `${number}::INTEGER`).join(", ")})`);
  const result = await engine.stream(
    `SELECT ${packed.sql} AS place FROM (VALUES ${values.join(", ")}) AS t(${Object.keys(parts).join(", ")}) ORDER BY place`,
  );
  const chunk = await result.fetchChunk();
  const vector = chunk?.getColumnVector(0) as unknown as { items?: BigInt64Array; dataView?: DataView };
  const { buffer, byteOffset, byteLength } = (vector.items ?? vector.dataView) as ArrayBufferView;
  const unpacked = packed.unpack(new Int32Array(buffer, byteOffset, byteLength / 4), rows.length);
  const found = rows.map((_, row) => bounds.map((_, i) => unpacked[`p${i}`]?.[row]));
  const expected = rows.toSorted((a, b) => {
    const part = bounds.findLastIndex((_, i) => a[i] !== b[i]);
    return part < 0 ? 0 : (a[part] as number) - (b[part] as number);
  });
  expect(found).toEqual(expected);
});

test("refuses more numbers than can be told apart", () => {
  const many = { sql: "1", below: 2 ** 31 };
  expect(() => new PackedNumbers({ a: { sql: "1", below: 2 ** 32 } })).toThrow(/too many different values of a/);
  expect(() => new PackedNumbers({ a: many, b: many, c: many, d: many, e: many })).toThrow(/155 bits/);
});
