import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { wallFromInstant, wallFromWall } from "../../../src/clean/zone.ts";
import { zoneOffsets } from "../../../src/clean/zone-offsets.ts";
import { type Engine, openEngine } from "../../../src/engine/open-engine.ts";
import { timeShift } from "../../../src/servers/grouping/time-shift.ts";

const whole = (number: number | null) => (number === null ? "NULL" : String(number));

const zones = ["UTC", "Europe/Amsterdam", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kolkata"];
const [start, end] = [Date.UTC(1970, 0, 1), Date.UTC(2040, 0, 1)];
const hourMs = 3_600_000;
const away = [0, 0.5, 1, 2, 11, 13, 24, 47.9, 48.1, 72].flatMap((hours) => [hours * hourMs, -hours * hourMs]);
const now = new Date("2039-06-01T00:00:00Z");

describe("how far the report's wall time is ahead", () => {
  let engine: Engine;
  beforeAll(async () => {
    const scratch = await mkdtemp(join(tmpdir(), "vitals-shift-"));
    engine = await openEngine(scratch, {});
    return async () => {
      engine.close();
      await rm(scratch, { recursive: true, force: true });
    };
  });

  /** Times around every change of some zones, with how far they are shifted and what the cleaning makes of them. */
  async function compare(around: string[], shift: string, cleaned: string) {
    const ordinary = Array.from({ length: 400 }, (_, i) => (start + (i + 1) * 60 * 24 * hourMs) * 1000);
    const moments = around.flatMap((zone) =>
      zoneOffsets(zone, start, end).flatMap(({ fromMs }) => away.map((ms) => (fromMs + ms) * 1000)),
    );
    const [row] = await engine.rows<{ wrong: number; sure: number; all: number }>(
      `SELECT count(*) FILTER (make_timestamp(micros + shift) <> cleaned) AS wrong, count(shift) AS sure, count(*) AS all
       FROM (SELECT micros, ${shift} AS shift, ${cleaned} AS cleaned
         FROM (SELECT unnest([${[...ordinary, ...moments].join(", ")}]::BIGINT[]) AS micros))`,
    );
    return row as { wrong: number; sure: number; all: number };
  }

  it.each(zones.flatMap((source) => zones.map((report) => [source, report] as const)))(
    "is what the cleaning makes of wall time of %s for a report in %s, wherever it is sure",
    async (source, report) => {
      const settings = { source, report, now };
      const cleaned = wallFromWall("make_timestamp(micros)", settings);
      const found = await compare([source, report], timeShift("micros", "wall", settings, whole), cleaned);
      expect(found.wrong).toBe(0);
      // In the days around a change it is sure only where nothing has to be looked up twice.
      expect(found.sure).toBeGreaterThan(source === report || source === "UTC" ? found.all * 0.8 : 300);
    },
  );

  it.each(zones)(
    "is what the cleaning makes of instants for a report in %s, but for the far past and future",
    async (report) => {
      const settings = { source: "Europe/Lisbon", report, now };
      const cleaned = wallFromInstant("timezone('UTC', make_timestamp(micros))", settings);
      const found = await compare(
        [report, "Europe/Amsterdam"],
        timeShift("micros", "instant", settings, whole),
        cleaned,
      );
      expect(found.wrong).toBe(0);
      expect(found.sure).toBeGreaterThan(found.all * 0.8);
    },
  );

  it("is nothing for a day, and is not sure before 3 January 1970, after the present and for nothing", async () => {
    const settings = { source: "Asia/Kolkata", report: "Europe/Amsterdam", now: new Date("2024-04-10T12:00:00Z") };
    const micros = [
      null,
      "1970-01-02T23:59:59Z",
      "1970-01-03T00:00:00Z",
      "2024-04-10T14:00:00Z",
      "2024-04-10T14:00:00.001Z",
    ].map((time) => (time === null ? "NULL" : Date.parse(time) * 1000));
    const rows = await engine.rows(
      `SELECT ${timeShift("micros", "day", settings, whole)} AS shift
       FROM (SELECT unnest([${micros.join(", ")}]::BIGINT[]) AS micros)`,
    );
    expect(rows.map((row) => (row as { shift: number | null }).shift)).toEqual([null, null, 0, 0, null]);
  });
});
