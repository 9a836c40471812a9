import { dateWords, plural } from "../../../src/components/date-words.js";
import { linksAt } from "../../../src/components/links.js";
import { scrolledTable } from "../../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { countWords, countWordsFirst } from "../../../src/components/number-words.js";
import type { LedgerRecord } from "../ledger-record.ts";
import type { Archive, ArchivedWeek } from "./archived-week.ts";
import { weekSentence } from "./week-document.ts";

/** The finished parts of `/weeks/`, by name. */
export function weeksFragments(
  archive: Archive,
  ledger: Pick<LedgerRecord, "wrong"> | undefined,
): Record<string, Markup> {
  if (archive === "elsewhere")
    return {
      "weeks/lede": markup`<p class="lede">${elsewhereWords}</p>`,
      "weeks/list": nothing,
      "weeks/foot": nothing,
    };
  return { "weeks/lede": lede(archive, ledger), "weeks/list": list(archive), "weeks/foot": foot };
}

const foot = markup`<p class="fine-print">New weeks also come as a feed: <a rel="external" href="../feed.xml">feed.xml</a>. Links within an old page lead to the customer as it is today.</p>`;

/** Why a report for some readers has no kept week. */
export const elsewhereWords =
  "Kept weeks are not in this report: they hold all customers, as they were said, and stand in the report of everybody alone.";

function lede(weeks: readonly ArchivedWeek[], ledger: Pick<LedgerRecord, "wrong"> | undefined): Markup {
  const broken = ledger?.wrong
    ? markup`<p class="notice">The record is broken: ${ledger.wrong}. What is listed here is what stands before that place and is proved.</p>`
    : nothing;
  if (weeks.length === 0)
    return markup`<p class="lede">No week is kept yet. The first publication of a week is kept here as it was said.</p>${broken}`;
  return markup`<p class="lede">${keptWords(weeks)}; ${correctedWords(weeks)}.</p>${broken}`;
}

function keptWords(weeks: readonly ArchivedWeek[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)] as [ArchivedWeek, ArchivedWeek];
  if (weeks.length === 1) return `One week is kept as it was said, that of ${dateWords(first.week)}`;
  return `${countWordsFirst(weeks.length)} weeks are kept as they were said, from that of ${dateWords(first.week)} to that of ${dateWords(last.week)}`;
}

function correctedWords(weeks: readonly ArchivedWeek[]): string {
  const corrected = weeks.filter(({ corrections }) => corrections.length > 0).length;
  if (weeks.length === 1) return corrected === 0 ? "nothing in it was corrected" : "it was corrected afterwards";
  return `${corrected === 0 ? "none was" : `${countWords(corrected)} ${corrected === 1 ? "was" : "were"}`} corrected afterwards`;
}

/** Newest first. */
function list(weeks: readonly ArchivedWeek[]): Markup {
  if (weeks.length === 0) return nothing;
  const links = linksAt(1);
  return scrolledTable(
    "Weeks in the archive",
    markup`<thead><tr><th scope="col">Week of</th><th scope="col">What we said</th><th scope="col">Bands</th><th scope="col">Since then</th></tr></thead><tbody>${[
      ...weeks,
    ]
      .reverse()
      .map((week) => {
        const customers = Object.values(week.bands).reduce((sum, count) => sum + count, 0);
        return markup`<tr><th scope="row"><a href="${links.week(week.name)}">${dateWords(week.week)}</a></th><td>${weekSentence(week)}</td><td>${week.bands.red.toLocaleString("en")} of ${customers.toLocaleString("en")} in red</td><td>${
          week.corrections.length === 0 ? "not corrected" : plural(week.corrections.length, "correction")
        }</td></tr>`;
      })}</tbody>`,
    { look: "wordy" },
  );
}
