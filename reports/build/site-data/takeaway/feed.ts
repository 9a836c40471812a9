import { isoDate } from "@vitals/tables";
import { dateWords } from "../../../src/components/date-words.js";
import type { Archive, ArchivedWeek } from "../weeks/archived-week.ts";
import { weekSentence } from "../weeks/week-document.ts";
import { elsewhereWords } from "../weeks/weeks-fragments.ts";
import { plain } from "./plain.ts";
import { stableUuid } from "./stable-uuid.ts";

/**
 * The published weeks as an Atom feed (RFC 4287), the newest first. An entry's id comes from what the ledger proves, and its
 * date from the week, so that a reader's program shows every week once.
 *
 * @param archive - oldest first; where the weeks stand in another report, one entry says so
 * @param address - where the site lies, with a slash at its end; links are relative to the feed when left out
 */
export function feed(
  archive: Archive,
  { title, address, lastWeek }: { title: string; address: string | undefined; lastWeek: number | null },
): string {
  const weeks = archive === "elsewhere" ? [] : archive;
  const name = xml(plain(title));
  const first = weeks[0]?.hash ?? title;
  const newest = weeks.at(-1)?.week ?? lastWeek;
  const self = address === undefined ? "" : `\n  <link rel="self" href="${xml(address)}feed.xml"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:${stableUuid(`feed ${first}`)}</id>
  <title>${name}</title>
  <updated>${publishedOn(newest)}</updated>
  <author><name>${name}</name></author>${self}
  <link rel="alternate" type="text/html" href="${xml(address ?? "./")}"/>
${[...weeks]
  .reverse()
  .map((week) => entry(week, address ?? ""))
  .join("")}${archive === "elsewhere" ? elsewhere(title, address ?? "") : ""}</feed>
`;
}

function entry(week: ArchivedWeek, root: string): string {
  return `  <entry>
    <id>urn:uuid:${stableUuid(`week ${week.hash}`)}</id>
    <title>Week of ${dateWords(week.week)}</title>
    <updated>${publishedOn(week.week)}</updated>
    <link rel="alternate" type="text/html" href="${xml(root)}weeks/${week.name}/"/>
    <summary>${xml(plain(weekSentence(week)))}</summary>
  </entry>
`;
}

/** An empty feed looks broken. It never changes, so that a reader's program shows it once. */
function elsewhere(title: string, root: string): string {
  return `  <entry>
    <id>urn:uuid:${stableUuid(`no weeks ${title}`)}</id>
    <title>No weeks are kept here</title>
    <updated>${publishedOn(null)}</updated>
    <link rel="alternate" type="text/html" href="${xml(root)}weeks/"/>
    <summary>${xml(elsewhereWords)}</summary>
  </entry>
`;
}

/** The moment a week is complete, for no clock is read; the beginning of 2000 while there is none. */
function publishedOn(week: number | null): string {
  return `${week === null ? "2000-01-01" : isoDate(week + 7)}T00:00:00Z`;
}

/** Text as XML 1.0 can hold it. */
function xml(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[\ufffe\uffff]/g, "").replace(/[&<>"]/g, (mark) => marks[mark] as string);
}
