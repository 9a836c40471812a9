import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readableLines } from "../../src/servers/clickhouse/readable-lines.ts";
import { loadFrom } from "../loading.ts";
import { type Cluster, hasClickHouse, startCluster } from "./clickhouse-cluster.ts";

describe("CSV of texts that are bytes of any kind", () => {
  it.each([
    ["whole letters", "c3a9e697a5f09f9982", "c3a9e697a5f09f9982"],
    ["a stray byte", "61ff62", "610062"],
    ["a letter cut short by another", "e697c3a9", "0000c3a9"],
    ["a surrogate", "eda080", "000000"],
    ["a letter written too long", "c0af", "0000"],
  ])("has NUL in the place of what is no letter: %s", async (_, bytes, expected) => {
    const line = (hex: string) => Buffer.concat([Buffer.from(hex, "hex"), Buffer.from("\n")]);
    const passed = { rows: 0, bytes: 0 };
    const out = await buffer(Readable.from([line(bytes)]).pipe(readableLines(passed)));
    expect([out.toString("hex"), passed.rows]).toEqual([line(expected).toString("hex"), 1]);
  });

  it("is the same however it is cut into chunks", async () => {
    const pieces = fc.array(fc.constantFrom('"', "\n", "é", "日", "a", ",", "\\N"), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.array(fc.integer({ min: 1, max: 5 })), fc.nat(), async (text, cuts, stray) => {
        const whole = Buffer.from(text.join(""));
        if (whole.length > 0) whole[stray % whole.length] = 0xff;
        const chunks: Buffer[] = [];
        let from = 0;
        for (const length of [...cuts, whole.length]) {
          chunks.push(whole.subarray(from, from + length));
          from += length;
        }
        const [one, many] = [
          { rows: 0, bytes: 0 },
          { rows: 0, bytes: 0 },
        ];
        const atOnce = await buffer(Readable.from([whole]).pipe(readableLines(one)));
        const cut = await buffer(Readable.from(chunks).pipe(readableLines(many)));
        expect(cut.toString("hex")).toBe(atOnce.toString("hex"));
        expect(many).toEqual(one);
      }),
    );
  });
});

describe.skipIf(!hasClickHouse())("texts of a ClickHouse cluster", () => {
  let cluster: Cluster;
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-text-"));
    cluster = await startCluster();
    return async () => {
      await cluster.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  it("are put aside by name when they are no text, and none is invented", async () => {
    const columns = "occurred_at DateTime, account_id String, event Enum8('save' = 1), user_id FixedString(4)";
    await cluster.distribute("bytes `of any kind`", columns);
    await cluster.run(`INSERT INTO \`bytes \\\`of any kind\\\`\` SELECT
        toDateTime('2024-02-01 10:00:00', 'UTC') + number,
        arrayElement(['acme', 'a\\0b', unhex('61ff'), unhex('EDA080'), ' acme ', '\\\\N', 'é'], number % 7 + 1), 'save', 'u1'
      FROM numbers(70)`);
    process.env.VITALS_TEST_CLUSTER_URL = cluster.url;
    const there: Parameters<typeof loadFrom>[1] = {
      connections: { there: { engine: "clickhouse", url: { env: "VITALS_TEST_CLUSTER_URL" } } },
      sources: { events: { connection: "there", table: "bytes `of any kind`" } },
    };
    const loaded = await loadFrom(dir, there, { asOf: "2024-02-04" });
    const report = loaded.report("events");
    expect([report.rows_read, report.rows_used, report.rows_quarantined]).toEqual([70, 40, 30]);
    const events = (await loaded.rows("user_weeks")).map(({ account_id, user_id, events }) => [
      account_id,
      user_id,
      events,
    ]);
    expect(events).toEqual([
      ["\\N", "u1", 10],
      ["acme", "u1", 20],
      ["é", "u1", 10],
    ]);
    const reasons = new Set((await loaded.quarantine("events")).map(({ reason }) => reason));
    expect([...reasons]).toEqual(["holds a NUL character"]);
    expect(await readFile(join(loaded.result.factsDir, "accounts.arrow"), "latin1")).not.toContain("\ufffd");
  });
});
