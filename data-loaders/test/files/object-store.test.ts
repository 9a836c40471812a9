import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openEngine } from "../../src/engine/open-engine.ts";
import { copyObjects, isRemote } from "../../src/files/object-store.ts";
import { checkSources, LoadError } from "../../src/index.ts";
import { configOf, folderWith, loadFrom, optionsFor } from "../loading.ts";

test.each([
  ["s3://bucket/events/*.parquet", true],
  ["gs://bucket/events.csv", true],
  ["r2://bucket/a.csv", true],
  ["https://example.org/events.csv", true],
  ["HTTP://example.org/events.csv", true],
  ["data/s3:/events.csv", false],
  ["C:/data/events.csv", false],
  ["events.csv", false],
])("takes %s for remote: %s", (pattern, remote) => {
  expect(isRemote(pattern)).toBe(remote);
});

test("copies what addresses stand for byte by byte, each once, under its address", async () => {
  const dir = await folderWith({ "a/1.csv.gz": gzipSync("x\n1\n"), "a/2.csv": "x\n2\n", "scratch/none": "" });
  const engine = await openEngine(join(dir, "scratch"), {});
  try {
    const glob = pathToFileURL(join(dir, "a")).href;
    const { files, problems } = await copyObjects(engine, "events", [`${glob}/*`, `${glob}/2*`, `${glob}/3*`]);
    expect(problems).toEqual([`no object matches ${glob}/3*: look at the bucket and the folder in it`]);
    expect(files.map(({ name }) => name.slice(-8))).toEqual(
      ["1.csv.gz", "/2.csv"].map((end) => expect.stringContaining(end)),
    );
    expect(files.map(({ path }) => readFileSync(path))).toEqual([gzipSync("x\n1\n"), Buffer.from("x\n2\n")]);
    expect(files.map(({ bytes }) => bytes)).toEqual([gzipSync("x\n1\n").length, 4]);
  } finally {
    engine.close();
  }
});

test("keeps the signature of an address to itself", async () => {
  const engine = await openEngine(await folderWith({}), {});
  try {
    const { problems } = await copyObjects(engine, "events", ["https://127.0.0.1:9/a.csv?signature=secret"]);
    expect(problems).toEqual([expect.stringMatching(/^cannot be read: https:\/\/127\.0\.0\.1:9\/a\.csv: /)]);
    expect(problems.join()).not.toContain("secret");
  } finally {
    engine.close();
  }
});

test("says what to do where the extension for object stores is not there, and keeps files apart from it", async () => {
  const dir = await folderWith({ "events.csv": "occurred_at,account_id,event\n2024-01-09,acme,save\n", "none/x": "" });
  process.env.DUCKDB_EXTENSION_DIRECTORY = join(dir, "none");
  try {
    const sources = { events: { files: ["events.csv", "s3://bucket/events/*.parquet"] } };
    const { inputs } = await checkSources(configOf({ sources }), optionsFor(dir));
    expect(inputs[0]?.files).toEqual(["events.csv"]);
    expect(inputs[0]?.problems).toEqual([
      expect.stringMatching(
        /^events: cannot be read from here: s3:\/\/bucket\/events\/\*\.parquet: .*httpfs is not .*copy/,
      ),
    ]);
    await expect(loadFrom(dir, { sources })).rejects.toThrow(LoadError);
  } finally {
    delete process.env.DUCKDB_EXTENSION_DIRECTORY;
  }
});
