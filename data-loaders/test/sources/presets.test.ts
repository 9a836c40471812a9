import { gzipSync } from "node:zlib";
import { presetPlaces } from "@vitals/tables/config";
import { describe, expect, it } from "vitest";
import { applyPreset } from "../../src/sources/apply-preset.ts";
import { presetLine } from "../../src/sources/document-presets.ts";
import { presets } from "../../src/sources/presets.ts";
import { folderWith, loadFrom, pick } from "../loading.ts";
import { presetRows } from "./preset-rows.ts";
import { readPreset } from "./read-preset.ts";

describe.each(presets.map((preset) => [preset.name, preset] as const))("preset %s", (name, preset) => {
  const { settings, rows } = presetRows[name];

  it("reads the documented shape without a row in quarantine", async () => {
    const read = await readPreset(preset, settings);
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual(rows);
    expect(read).toMatchObject({ bad: 0, read: rows.length });
  });

  it("takes one line of the user, with at most one column", () => {
    expect(presetLine(preset)).toMatch(/^.{1,140}$/);
    expect(Object.keys(preset.asks ?? {})).toHaveLength(preset.asks ? 1 : 0);
  });

  it("says where the export is documented and what it cannot give", () => {
    expect(preset.document).toMatch(/^https:\/\//);
    expect(preset.limits.length).toBeGreaterThan(0);
  });
});

describe("the list of names in the configuration", () => {
  it("is that of the presets, each for the same input", () => {
    expect(presets.map(({ name, input }) => [name, input])).toEqual(
      Object.entries(presetPlaces).map(([name, { input }]) => [name, input]),
    );
  });

  it("promises tables of presets whose columns bear the names of the export, and of no file without them", () => {
    const isOfFiles = presets.filter(({ name }) => presetPlaces[name].reads === "files").map(({ name }) => name);
    expect(isOfFiles).toEqual(["posthog-query", "snowplow-enriched", "jira-service-csv", "hubspot-companies-csv"]);
  });
});

describe("what the user sets beside a preset", () => {
  it("wins, and the rest stays", () => {
    const source = { preset: "mixpanel-export", files: "a", timeZone: "Asia/Tokyo", columns: { account_id: "org" } };
    expect(applyPreset(source)).toMatchObject({
      format: "jsonl",
      timeZone: "Asia/Tokyo",
      columns: { account_id: "org", occurred_at: "properties.time" },
      hopedFor: ["occurred_at", "event", "user_id", "event_id"],
    });
  });

  it("may be a query of the user's own, in the place of the preset's", () => {
    const source = { preset: "zendesk-tickets", files: { t: "a" }, query: "select * from t" };
    expect(applyPreset(source)).toMatchObject({ files: { t: "a" }, query: "select * from t" });
  });

  it("may be a table of a connection, which is left to its server", () => {
    const source = { preset: "snowplow-atomic", connection: "warehouse", table: "atomic.events" };
    const filled = applyPreset(source);
    expect(filled).toMatchObject({ ...source, timeZone: "UTC", columns: { event: "event_name" } });
    expect(Object.keys(filled)).not.toEqual(expect.arrayContaining(["query"]));
    expect(filled.files).toBeUndefined();
  });

  it("reaches inside JSON, also behind a preset's query", async () => {
    const [zendesk] = presets.filter(({ name }) => name === "zendesk-tickets");
    const read = await readPreset(zendesk as (typeof presets)[number], {
      columns: { account_id: "satisfaction_rating.comment", feature: "tags.0" },
    });
    expect(read.reading.mapped).toContain("feature");
    expect(read).toMatchObject({ read: 2, bad: 1 });
    expect(read.rows[0]).toMatch(/^35436 \| Great support! \|/);
  });
});

describe("calls of other types in the same file", () => {
  it("are no rows, and a broken line still is", async () => {
    const [segment] = presets.filter(({ name }) => name === "segment-tracks");
    const track = { timestamp: "2024-01-15T23:30:05Z", context: { groupId: "acme" }, event: "Saved" };
    const lines = [{ ...track, type: "track" }, { ...track, type: "page" }, track].map((each) => JSON.stringify(each));
    const read = await readPreset(
      segment as (typeof presets)[number],
      {},
      { "a.jsonl": `${lines.join("\n")}\n{"ty\n` },
    );
    expect(read).toMatchObject({ read: 3, bad: 1 });
    expect(read.rows).toHaveLength(2);
  });
});

describe("an export that lacks a column", () => {
  const [segment] = presets.filter(({ name }) => name === "segment-warehouse");
  const lines = (header: string, row: string) => ({ "a.csv": `${header}\n${row}\n` });

  it("leaves ours empty where it may be", async () => {
    const files = lines("timestamp,context_group_id,event_text", "2024-01-15 23:30:05,acme,Saved");
    const read = await readPreset(segment as (typeof presets)[number], {}, files);
    expect(read.rows).toEqual(["2024-01-15 23:30:05 | acme | Saved | - | -"]);
    expect(read.reading.missing).toEqual(["user_id", "module", "quantity", "event_id"]);
  });

  it("is refused where ours is needed, with the way out", async () => {
    const files = lines("timestamp,event_text", "2024-01-15 23:30:05,Saved");
    const read = await readPreset(segment as (typeof presets)[number], {}, files);
    expect(read.problems).toEqual([
      'events: no column context_group_id in exports/a.csv, required for account_id: its columns are timestamp, event_text: map it with columns: { account_id: "…" }',
    ]);
  });

  it("is refused where the user named the column, even if ours may be empty", async () => {
    const files = lines("timestamp,context_group_id,event_text", "2024-01-15 23:30:05,acme,Saved");
    const read = await readPreset(segment as (typeof presets)[number], { columns: { module: "area" } }, files);
    expect(read.problems[0]).toMatch(/^events: no column area in exports\/a.csv, mapped for module/);
  });
});

describe("a file that is no such export", () => {
  it("is refused in words about the preset, not about a query that nobody wrote", async () => {
    const [salesforce] = presets.filter(({ name }) => name === "salesforce-opportunities");
    const files = { "a.csv": "AccountId,CloseDate,Type\n1,2024-01-01,Renewal\n" };
    const read = await readPreset(salesforce as (typeof presets)[number], {}, files);
    expect(read.problems[0]).toMatch(
      /^outcomes: preset salesforce-opportunities does not fit the files: .*"IsWon" not found/,
    );
  });
});

describe("a load from an export", () => {
  it("accounts for every row, and says where a quarantined one stands", async () => {
    const lines = [
      { ...call, messageId: "1" },
      { ...call, messageId: "1" },
      { ...call, type: "identify", messageId: "2" },
      { ...call, context: {}, messageId: "3" },
      { ...call, messageId: "4", timestamp: "2024-01-22T08:00:00Z" },
    ];
    const files = { "exports/a.gz": gzipSync(lines.map((line) => JSON.stringify(line)).join("\n")) };
    const sources = { events: { preset: "segment-tracks", files: "exports/*.gz" } } as const;
    const loaded = await loadFrom(await folderWith(files), { sources });
    expect(loaded.report("events")).toMatchObject({
      rows_read: 4,
      rows_used: 1,
      rows_duplicate: 1,
      rows_after_window: 1,
      rows_quarantined: 1,
    });
    expect(pick(await loaded.quarantine("events"), "file", "line", "column", "reason")).toEqual([
      ["exports/a.gz", 4, "account_id", "is empty"],
    ]);
  });
});

const call = {
  type: "track",
  timestamp: "2024-01-15T08:00:00Z",
  context: { groupId: "acme" },
  event: "Saved",
  userId: "u",
};

describe("a file of Snowplow events", () => {
  it("may begin with the documented header or without one", async () => {
    const [snowplow] = presets.filter(({ name }) => name === "snowplow-enriched");
    const { header = [] } = snowplow ?? {};
    const row = {
      app_id: "acme",
      event: "page_view",
      event_name: "page_view",
      collector_tstamp: "2024-01-15 23:30:05.1",
    };
    const line = header.map((name) => (row as Record<string, string>)[name] ?? "").join("\t");
    const files = { "a.tsv": `${header.join("\t")}\n${line}\n`, "b.tsv": `${line}\n` };
    const read = await readPreset(snowplow as (typeof presets)[number], { columns: { account_id: "app_id" } }, files);
    const expected = "2024-01-15 23:30:05.1 | page_view | - | - | acme";
    expect(read.rows).toEqual([expected, expected]);
    expect(read.bad).toBe(0);
  });
});
