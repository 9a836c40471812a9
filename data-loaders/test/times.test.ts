import { expect, test } from "vitest";
import { loadFiles, pick } from "./loading.ts";

async function weeksOf(texts: string[], timeZone: string) {
  const lines = [...texts, "2024-11-20T12:00:00Z"].map((text) => `${text},acme,save`);
  const loaded = await loadFiles(
    { "events.csv": `occurred_at,account_id,event\n${lines.join("\n")}\n` },
    { timeZone },
    { now: new Date("2024-12-01T00:00:00Z"), asOf: "2024-11-30" },
  );
  return pick(await loaded.rows("account_weeks"), "week", "events");
}

async function wallTimes(texts: string[], timeZone: string, source = {}) {
  const lines = texts.map((text, i) => `a${i},t,2024-01-01,"${text}"`);
  const loaded = await loadFiles(
    {
      "events.csv": "occurred_at,account_id,event\n",
      "tickets.csv": `ticket_id,account_id,opened_at,resolved_at\n${lines.join("\n")}\n`,
    },
    { timeZone, sources: { events: { files: "events.csv" }, tickets: { files: "tickets.csv", ...source } } },
    { now: new Date("2025-01-01T00:00:00Z") },
  );
  return pick(await loaded.rows("tickets"), "resolved_at").flat();
}

test("reads ISO 8601 times with and without a zone as wall time of the report", async () => {
  const texts = [
    "2024-05-03T10:00:00Z",
    "2024-05-03T10:00:00+02:00",
    "2024-05-03 10:00:00-0500",
    "2024-05-03 10:00:00.250",
    "2024-05-03 10:00",
    "2024-05-03",
    "1714730400",
    "1714730400000",
  ];
  expect(await wallTimes(texts, "Europe/Berlin", { timeZone: "America/New_York" })).toEqual([
    "2024-05-03 12:00:00",
    "2024-05-03 10:00:00",
    "2024-05-03 17:00:00",
    "2024-05-03 16:00:00",
    "2024-05-03 16:00:00",
    "2024-05-03 00:00:00",
    "2024-05-03 12:00:00",
    "2024-05-03 12:00:00",
  ]);
});

test("reads times without a zone as wall time of the report when the source names none", async () => {
  expect(await wallTimes(["2024-05-03 10:00", "2024-03-31 02:30:00"], "Europe/Berlin")).toEqual([
    "2024-05-03 10:00:00",
    "2024-03-31 02:30:00",
  ]);
});

test("tries the date formats in order, then ISO 8601", async () => {
  const dateFormats = ["%d-%m-%Y", "%m/%d/%Y %H:%M", "%d.%m.%Y %H:%M %z"];
  const texts = ["03-05-2024", "05/03/2024 10:00", "03.05.2024 10:00 +0000", "2024-05-03T10:00"];
  expect(await wallTimes(texts, "Europe/Berlin", { dateFormats })).toEqual([
    "2024-05-03 00:00:00",
    "2024-05-03 10:00:00",
    "2024-05-03 12:00:00",
    "2024-05-03 10:00:00",
  ]);
});

test("cuts weeks at midnight of the report's zone", async () => {
  // In Berlin these are Sunday 23:59:59 and Monday 00:00:00 (winter time).
  const weeks = await weeksOf(["2024-11-10T22:59:59Z", "2024-11-10T23:00:00Z"], "Europe/Berlin");
  expect(weeks.slice(0, 2)).toEqual([
    ["2024-11-04", 1],
    ["2024-11-11", 1],
  ]);
});

test("cuts weeks right on both sides of a clock change", async () => {
  // New York leaves summer time on Sunday 2024-11-03 at 06:00Z; Monday begins at 05:00Z after it, at 04:00Z before.
  const texts = ["2024-10-28T03:59:59Z", "2024-10-28T04:00:00Z", "2024-11-04T04:59:59Z", "2024-11-04T05:00:00Z"];
  expect((await weeksOf(texts, "America/New_York")).slice(0, 3)).toEqual([
    ["2024-10-21", 1],
    ["2024-10-28", 2],
    ["2024-11-04", 1],
  ]);
});

test("keeps dates as they are, and takes midnight in UTC for a date", async () => {
  const lines = [
    "a,2024-05-03",
    "b,2024-05-03T00:00:00Z",
    "c,2024-05-03T23:30:00Z",
    "d,2024-05-03 00:00:00",
    "e,20240503",
  ];
  const loaded = await loadFiles(
    { "events.csv": "occurred_at,account_id,event\n", "a.csv": `account_id,renews_on\n${lines.join("\n")}\n` },
    { timeZone: "America/Los_Angeles", sources: { events: { files: "events.csv" }, accounts: { files: "a.csv" } } },
  );
  expect(pick(await loaded.rows("accounts"), "renews_on").flat()).toEqual(Array(5).fill("2024-05-03"));
});

test("takes times up to a day ahead, and quarantines later ones", async () => {
  const loaded = await loadFiles(
    { "events.csv": "occurred_at,account_id,event\n2024-03-02T11:59,a,e\n2024-03-02T12:01,a,e\n2024-02-20,a,e\n" },
    {},
    { now: new Date("2024-03-01T12:00:00Z") },
  );
  expect(pick(await loaded.quarantine("events"), "line", "reason")).toEqual([[3, "lies in the future"]]);
  expect(loaded.result.window.lastWeek).toBe(19765);
});
