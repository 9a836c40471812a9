import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { writeSample } from "../../sample/index.ts";
import { type RawSample, rawSample, smallSample } from "./raw-sample.ts";

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "vitals-sample-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

async function fingerprints(options: Parameters<typeof writeSample>[1]): Promise<Record<string, string>> {
  const dir = await temporaryFolder();
  const { files } = await writeSample(dir, options);
  const hashed = files.map(async (file) => {
    const hash = createHash("sha256").update(await readFile(file));
    return [relative(dir, file), hash.digest("hex")];
  });
  return Object.fromEntries(await Promise.all(hashed));
}

describe("a written sample", () => {
  it("has the same bytes for the same options", async () => {
    expect(await fingerprints(smallSample)).toEqual(await fingerprints(smallSample));
  });

  it("has other events for another seed", async () => {
    const one = await fingerprints(smallSample);
    const other = await fingerprints({ ...smallSample, seed: 7 });
    const tables = (files: Record<string, string>) => Object.keys(files).filter((file) => !file.startsWith("journal/"));
    expect(tables(other)).toEqual(tables(one));
    const same = Object.keys(one).filter((file) => one[file] === other[file]);
    expect(same).toEqual(["catalogue.csv"]);
  });

  it("replaces a larger sample that stood in the folder", async () => {
    const dir = await temporaryFolder();
    const before = await writeSample(dir, { ...smallSample, weeks: 80 });
    const after = await writeSample(dir, smallSample);
    const gone = before.files.filter((file) => !after.files.includes(file));
    expect(gone.length).toBeGreaterThan(0);
    for (const file of gone) await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  it.each([{ accounts: 5 }, { weeks: 12 }, { seed: 0.5 }, { lastWeek: "2026-02-30" }])(
    "refuses %o and says what is possible",
    async (options) => {
      await expect(writeSample("/nowhere", options)).rejects.toThrow(/^sample option/);
    },
  );
});

describe("the default sample", () => {
  let sample: RawSample;
  beforeAll(async () => {
    sample = await rawSample();
    return sample.remove;
  });

  it("has 120 customers over 130 whole weeks and three days of the next", async () => {
    expect(await sample.rows("SELECT count(*)::INT AS n FROM accounts")).toEqual([{ n: 120 }]);
    expect(await sample.rows("SELECT count(DISTINCT ago)::INT AS weeks, min(ago)::INT AS last FROM events")).toEqual([
      { weeks: 131, last: -1 },
    ]);
    expect(await sample.rows("SELECT max(ts)::DATE::VARCHAR AS day FROM events")).toEqual([{ day: "2026-11-18" }]);
  });

  it("is large enough to be real and small enough to be quick", () => {
    expect(sample.counts.events?.used).toBeGreaterThan(300_000);
    expect(sample.counts.events?.used).toBeLessThan(650_000);
  });

  it("counts its rows so that read is used, repeats, after the last week and broken", () => {
    for (const count of Object.values(sample.counts)) {
      expect(count.read).toBe(count.used + count.repeats + count.afterLastWeek + count.broken);
    }
  });

  it("counts its events as they stand in the files", async () => {
    const [row] = await sample.rows(`
      SELECT count(*)::INT AS read, (count(*) - count(DISTINCT id))::INT AS repeats,
        (SELECT count(*)::INT FROM events WHERE ago < 0) AS "afterLastWeek",
        (SELECT count(*)::INT FROM events WHERE ago >= 0) AS used,
        count(*) FILTER (org_id = '' OR units < 0 OR ts > TIMESTAMP '2090-01-01')::INT AS broken FROM raw`);
    expect(row).toEqual(sample.counts.events);
  });

  it("repeats events to the letter", async () => {
    const differing = await sample.rows("SELECT id FROM (SELECT DISTINCT * FROM raw) GROUP BY id HAVING count(*) > 1");
    expect(differing).toEqual([]);
  });

  it("loses about a tenth of its customers a year", async () => {
    const [row] = await sample.rows("SELECT (count(left_on) / 2.5 / count(*))::DOUBLE AS share FROM accounts");
    expect(row?.share).toBeGreaterThan(0.06);
    expect(row?.share).toBeLessThan(0.13);
  });
});
