import { dateWords, plural } from "../../../src/components/date-words.js";
import { linksAt } from "../../../src/components/links.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import type { LedgerRecord } from "../ledger-record.ts";
import type { ArchivedWeek } from "./archived-week.ts";
import { weekSentence } from "./week-document.ts";

/** The finished parts of `/weeks/`, by name. */
export function weeksFragments(
  weeks: readonly ArchivedWeek[],
  ledger: Pick<LedgerRecord, "wrong"> | undefined,
): Record<string, Markup> {
  return { "weeks/lede": lede(weeks, ledger), "weeks/list": list(weeks) };
}

function lede(weeks: readonly ArchivedWeek[], ledger: Pick<LedgerRecord, "wrong"> | undefined): Markup {
  const broken = ledger?.wrong
    ? markup`<p class="notice">The record is broken: ${ledger.wrong}. What is listed here is what stands before that place and is proved.</p>`
    : nothing;
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last)
    return markup`<p class="lede">No week is kept yet. The first publication of a week is kept here as it was said.</p>${broken}`;
  const corrected = weeks.filter(({ corrections }) => corrections.length > 0).length;
  return markup`<p class="lede">${plural(weeks.length, "week")} ${weeks.length === 1 ? "is" : "are"} kept as ${weeks.length === 1 ? "it was" : "they were"} said, ${
    weeks.length === 1 ? "that" : "from that"
  } of ${dateWords(first.week)}${weeks.length === 1 ? nothing : ` to that of ${dateWords(last.week)}`}; ${
    corrected === 0 ? "none was" : `${corrected} ${corrected === 1 ? "was" : "were"}`
  } corrected afterwards.</p>${broken}`;
}

/** Newest first. */
function list(weeks: readonly ArchivedWeek[]): Markup {
  if (weeks.length === 0) return nothing;
  const links = linksAt(1);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="Table"><table class="listing wordy"><thead><tr><th scope="col">Week of</th><th scope="col">What we said</th><th scope="col" class="num">Red</th><th scope="col" class="num">Customers</th><th scope="col">Since then</th></tr></thead><tbody>${[
    ...weeks,
  ]
    .reverse()
    .map((week) => {
      const customers = Object.values(week.bands).reduce((sum, count) => sum + count, 0);
      return markup`<tr><th scope="row"><a href="${links.week(week.name)}">${dateWords(week.week)}</a></th><td>${weekSentence(week)}</td><td class="num">${
        week.bands.red
      }</td><td class="num">${customers.toLocaleString("en")}</td><td>${
        week.corrections.length === 0 ? "as it was" : plural(week.corrections.length, "correction")
      }</td></tr>`;
    })}</tbody></table></div>`;
}
