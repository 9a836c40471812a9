import { statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sampleText } from "../../src/propose/sample-text.ts";
import { folderWith } from "../loading.ts";

const rows = 700_000;
const text = Array.from({ length: rows }, (_, i) => `${i},${"x".repeat(50)}\n`).join("");
const budget = 8 << 20;

test.each([
  ["plain", (whole: string) => Buffer.from(whole), 0.9],
  ["packed", (whole: string) => gzipSync(whole, { level: 1 }), 0.3],
])(
  "a long file that is %s is sampled in whole lines, from its beginning and from within",
  async (_kind, packed, reach) => {
    const dir = await folderWith({});
    const path = join(dir, "long.csv");
    writeFileSync(path, packed(text));
    const sampled = await sampleText(
      { path, name: "long.csv", bytes: statSync(path).size },
      join(dir, "sample"),
      budget,
    );
    const lines = (await readFile(sampled.path, "utf8")).split("\n").slice(0, -1);
    const places = lines.map((line) => Number(line.split(",")[0]));
    expect(sampled.isWhole).toBe(false);
    expect(lines.every((line) => /^\d+,x{50}$/.test(line))).toBe(true);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBeGreaterThan(reach * rows);
    expect(new Set(places).size).toBe(places.length);
    expect(lines.length * 57).toBeLessThan(1.3 * budget);
  },
);

test("a short file is read as it is", async () => {
  const dir = await folderWith({ "short.csv": "a\n1\n" });
  const path = join(dir, "short.csv");
  expect(await sampleText({ path, name: "short.csv", bytes: 4 }, join(dir, "sample"))).toEqual({ path, isWhole: true });
});
