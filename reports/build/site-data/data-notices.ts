import { plural, weekWords } from "../../src/components/date-words.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { rowsOf, type Tables } from "./columns.ts";

/** A row of the health table `notices`: something that looks wrong with the data as a whole. Weeks are Mondays. */
export interface DataNotice {
  readonly cause: string;
  readonly first_week: number;
  readonly last_week: number;
  readonly state: "open" | "closed";
  readonly evidence: string;
  readonly question: string;
}

/** What the report did about it, and what a person can do, by cause. */
const doneAbout: Readonly<Record<string, string>> = {
  "fleet-drop":
    "Nobody is alarmed for it, and nothing is learned from it about what is usual. If the product was down or the export broke, load these weeks again.",
  "not-loaded":
    "Counted as unknown, not as zero, and left out of the pictures. Loading the missing files and building again fills them.",
  "unknown-accounts":
    "They are counted under the ids they came with, without a name, an owner or money. Add them to the accounts input, or the old id to its aliases.",
};

/** Everything that ever looked wrong with the data, newest first. */
export function dataNotices(health: Tables): DataNotice[] {
  return [...rowsOf<DataNotice>(health.notices)].sort((a, b) => b.last_week - a.last_week);
}

/** What looked wrong, when, and what was done about it. */
export function dataNoticesTable(notices: readonly DataNotice[]): Markup {
  if (notices.length === 0)
    return markup`<p>Nothing. No week is missing for everybody, there is no week in which most customers fell at once, and output of customers that nobody lists plays no part.</p>`;
  return listingTable(
    notices,
    [
      { title: "When", cell: when },
      { title: "What was seen", cell: ({ evidence }) => evidence },
      { title: "What was done about it", cell: ({ cause }) => doneAbout[cause] ?? "Nothing yet." },
    ],
    { label: "What looked wrong with the data", wordy: true },
  );
}

function when({ first_week: first, last_week: last, state }: DataNotice): string {
  const span = last > first ? `, ${plural((last - first) / 7 + 1, "week")}` : "";
  const words = `${weekWords(first)}${span}${state === "open" ? ", this week too" : ""}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
