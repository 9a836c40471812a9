import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvents, inBillionths } from "../../src/activity/entropy.ts";
import { addDecimal, exactSums, nearest } from "../../src/activity/exact-sum.ts";
import { type Engine, openEngine } from "../../src/engine/open-engine.ts";

let scratch: string;
let engine: Engine;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "vitals-exact-"));
  engine = await openEngine(scratch, {});
});
afterAll(async () => {
  engine.close();
  await rm(scratch, { recursive: true });
});

test.each([
  ["DECIMAL(18, 6)", 2],
  ["DECIMAL(38, 6)", 4],
])("adds quantities of %s to the bit that the engine finds, whatever their order", async (type, wordsEach) => {
  const drawn = `SELECT i, i % 50 AS place,
    CASE i % 5 WHEN 0 THEN 999999999999.999999::${type} ELSE ((hash(i) % 1000000007) * pow(10, i % 9 - 6))::${type} END AS quantity
    FROM range(20000) AS drawn(i)`;
  const sums = exactSums(50);
  const result = await engine.stream(`SELECT place::INTEGER, quantity FROM (${drawn}) ORDER BY hash(i, 1)`);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const places = (chunk.getColumnVector(0) as unknown as { items: Int32Array }).items;
    const { dataView } = chunk.getColumnVector(1) as unknown as { dataView: DataView };
    const words = new Int32Array(dataView.buffer, dataView.byteOffset, dataView.byteLength / 4);
    places.forEach((place, row) => {
      addDecimal(sums, place, { words, wordsEach }, row);
    });
  }
  const expected = await engine.rows<{ sum: number }>(
    `SELECT sum(quantity)::DOUBLE AS sum FROM (${drawn}) GROUP BY place ORDER BY place`,
  );
  expect(expected.map((_, place) => nearest(sums, place))).toEqual(expected.map(({ sum }) => sum));
});

test("gives n ln n in the billionths that the engine finds, and adds them beyond what a number holds", async () => {
  const rows = await engine.rows<{ n: number; value: number }>(
    "SELECT n, (n * ln(n) * 1e9)::HUGEINT AS value FROM range(1, 10000) AS counts(n)",
  );
  for (const { n, value } of rows) {
    const sum = { high: 0, low: 0 };
    addEvents(sum, Number(n));
    expect([n, inBillionths(sum)]).toEqual([n, value]);
  }
  const many = { high: 0, low: 0 };
  for (let i = 0; i < 1000; i++) addEvents(many, 9999);
  const last = rows.at(-1)?.value as number;
  expect(BigInt(many.high) * 2n ** 32n + BigInt(many.low)).toBe(BigInt(last) * 1000n);
});
