import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import { sampleFacts } from "../../sample/index.ts";
import { type RawSample, rawSample } from "./raw-sample.ts";

const page = new URL("../../../docs/sample.md", import.meta.url);
const changedPage = new URL("../../../docs/sample-changed.md", import.meta.url);
const begin = "<!-- generated: stories and counts -->\n";
const end = "<!-- end of generated -->\n";

let sample: RawSample;
beforeAll(async () => {
  sample = await rawSample();
  return sample.remove;
});

it("is described in docs/sample.md; when it is not, docs/sample-changed.md holds the page as it should be", async () => {
  const text = await readFile(page, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  const expected = `${before}${begin}\n${sampleFacts(sample)}\n${end}${after}`;
  if (text !== expected) await writeFile(changedPage, expected);
  expect(text).toBe(expected);
});

it("has as many rows broken for each reason as docs/sample.md says", async () => {
  const text = await readFile(page, "utf8");
  const told = [...text.matchAll(/^\| (\w+) \| (\d+) \| (.+) \|$/gm)].flatMap(([, input, rows, why]) =>
    new Array<string>(Number(rows)).fill(`${input}: ${why}`),
  );
  expect(told.sort()).toEqual([...sample.brokenBecause].sort());
});
