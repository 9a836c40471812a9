import { beforeAll, describe, expect, it } from "vitest";
import { type Report, readReport } from "../../../build/site-data/read-report.ts";
import { calendar } from "../../../build/site-data/takeaway/calendar.ts";
import { calendarLine, calendarText } from "../../../build/site-data/takeaway/calendar-line.ts";
import { hostileReport } from "./hostile-report.ts";

/** Events of a calendar file as a program reads it: unfolded, one object an event. */
function eventsOf(file: string): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  for (const line of file.replaceAll("\r\n ", "").split("\r\n")) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;VALUE=DATE)?):(.*)$/.exec(line) ?? [];
    if (name === "BEGIN" && value === "VEVENT") events.push({});
    else if (name && events.length > 0) (events.at(-1) as Record<string, string>)[name.replace(/;.*/, "")] ??= value;
  }
  return events;
}

describe("the calendar", () => {
  let report: Report;
  let file: string;
  beforeAll(() => {
    report = readReport(hostileReport());
    file = calendar(report, "https://reports.example.com/");
  });

  it("has only lines of at most 75 octets that end as the standard says, each a property or the rest of one", () => {
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of file.slice(0, -2).split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).toMatch(/^( |[A-Z-]+(;VALUE=DATE)?:)/);
      expect(line).not.toMatch(/\p{Cc}|\p{Cs}/u);
    }
  });

  it("has an event for every conversation and every renewal of the next 180 days, each with an id of its own", () => {
    const events = eventsOf(file);
    const of = (category: string) => events.filter(({ CATEGORIES }) => CATEGORIES === category);
    expect(of("Renewal")).toHaveLength(60);
    expect(of("Conversation").length).toBeGreaterThanOrEqual(20);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    expect(of("Renewal")[0]).toMatchObject({ DTSTART: "20261116", DTEND: "20261117", DTSTAMP: "20261116T000000Z" });
    expect(of("Conversation")[0]).toMatchObject({ DTSTART: "20261116", URL: expect.stringMatching(/^https:/) });
  });

  it("escapes what would end a value", () => {
    const summaries = eventsOf(file).map(({ SUMMARY }) => SUMMARY);
    expect(summaries).toContain("Renewal: Comma\\, Semi\\; Colon: \\\\ Ltd (Green)");
    expect(summaries.join()).toContain("👩‍🚒 Fire 🔥 Crew");
  });

  it("writes the same bytes again, and keeps an event's id when the customer gets another name", () => {
    expect(calendar(report, "https://reports.example.com/")).toBe(file);
    const customers = report.book.customers.map((one) => ({ ...one, name: "New" }));
    const renamed = calendar({ ...report, book: { ...report.book, customers } }, undefined);
    expect(eventsOf(renamed).map(({ UID }) => UID)).toEqual(eventsOf(file).map(({ UID }) => UID));
  });

  it("is empty when there is no event in the data", () => {
    expect(eventsOf(calendar(readReport(hostileReport(0)), undefined))).toEqual([]);
  });
});

describe("a calendar line", () => {
  it("is folded between characters, so that joining the parts gives it back", () => {
    const value = `${"é👩‍🚒".repeat(40)}${"x".repeat(100)}`;
    const line = calendarLine("SUMMARY", value);
    expect(line.replaceAll("\r\n ", "")).toBe(`SUMMARY:${value}\r\n`);
    for (const part of line.split("\r\n")) expect(part).not.toMatch(/\p{Cs}/u);
  });

  it("keeps a line break as two characters", () => {
    expect(calendarText("a\nb,c;d\\")).toBe("a\\nb\\,c\\;d\\\\");
  });
});
