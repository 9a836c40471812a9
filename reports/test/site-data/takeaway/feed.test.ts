import { describe, expect, it } from "vitest";
import { feed } from "../../../build/site-data/takeaway/feed.ts";
import type { ArchivedWeek } from "../../../build/site-data/weeks/archived-week.ts";
import { hostileNames } from "./hostile-report.ts";

const week = (number: number, sentence = `Sentence ${number}.`): ArchivedWeek => ({
  name: `2026-W${number}`,
  week: 20_766 + 7 * (number - 46),
  page: { sentence, html: "" },
  bands: { red: 1, yellow: 0, green: 1, none: 0 },
  alarms: 1,
  opportunities: 0,
  hash: String(number).repeat(32),
  corrections: [],
});
const options = { title: "A & B <health>", address: "https://reports.example.com/", lastWeek: 20_766 };
const idsOf = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => String(id));
const summariesOf = (text: string) => [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, said]) => said);

describe("the feed", () => {
  it("has one entry for each published week, the newest first, with the sentence of that week", () => {
    const text = feed([week(45), week(46)], options);
    expect(summariesOf(text)).toEqual(["Sentence 46.", "Sentence 45."]);
    expect(text).toContain("<updated>2026-11-16T00:00:00Z</updated>");
    expect(text).toContain('href="https://reports.example.com/weeks/2026-W45/"');
  });

  it("keeps the ids of what was published when more follows, or the site moves", () => {
    const before = idsOf(feed([week(45), week(46)], options));
    const after = idsOf(feed([week(45), week(46), week(47)], { ...options, title: "Other", address: undefined }));
    expect(new Set(after).size).toBe(4);
    expect(after.filter((id) => before.includes(id))).toHaveLength(3);
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of after) expect(id).toMatch(uuid);
  });

  it("holds hostile words as text, and nothing that XML cannot hold", () => {
    const weeks = hostileNames.map((name, i) => week(i + 10, name));
    const text = feed(weeks, options);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Cs}|\ufffe/u);
    expect(text).not.toMatch(/<(img|b)\b|&(?!(amp|lt|gt|quot);)/);
    expect(text).toContain("<title>A &amp; B &lt;health&gt;</title>");
  });

  it("is a feed too before the first week", () => {
    expect(idsOf(feed([], { ...options, lastWeek: null }))).toHaveLength(1);
  });

  it("says in one entry, the same every week, that the weeks stand in another report", () => {
    const text = feed("elsewhere", options);
    expect(summariesOf(text)).toEqual([expect.stringContaining("Kept weeks are not in this report")]);
    expect(text).toContain('href="https://reports.example.com/weeks/"');
    const entryOf = (feedText: string) => feedText.slice(feedText.indexOf("<entry>"));
    expect(entryOf(feed("elsewhere", { ...options, lastWeek: 20_773 }))).toBe(entryOf(text));
  });
});
