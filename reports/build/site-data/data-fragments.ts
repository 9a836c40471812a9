import { accountingTable, balances, type InputCounts } from "../../src/components/accounting-table.js";
import { plural, weekdayWords, weekWords } from "../../src/components/date-words.js";
import { idOverlapTable } from "../../src/components/id-overlap.js";
import { absentInputs, inputAges } from "../../src/components/input-ages.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { percent } from "../../src/components/number-words.js";
import { type QuarantineReason, quarantineTable } from "../../src/components/quarantine-table.js";
import type { Site } from "../../src/components/site-file.js";
import { type SourceFindingRow, sourceFindingsTable } from "../../src/components/source-findings.js";
import { type UnknownCommand, unknownCommandTable } from "../../src/components/unknown-commands.js";
import type { Book } from "./book.ts";
import { rowsOf, type Tables } from "./columns.ts";
import { type DataNotice, dataNoticesTable } from "./data-notices.ts";
import { idOverlap } from "./id-overlap-of.ts";

/** The finished parts of the page that says what went in. */
export function dataFragments(
  facts: Tables,
  {
    book,
    site,
    inputs,
    wrong,
  }: { book: Book; site: Site; inputs: readonly InputCounts[]; wrong: readonly DataNotice[] },
): Record<string, Markup> {
  const unknown = [...rowsOf<UnknownCommand & { origin: string }>(facts.catalogue)].filter(
    (row) => row.origin === "unknown",
  );
  return {
    "data/lede": markup`<p class="lede">${sentence(inputs)}</p><p class="through">${period(site)}</p>`,
    "data/accounting": accountingTable(inputs),
    "data/outside": outside(inputs),
    "data/quarantine": site.isSlice
      ? markup`<p>A report of some customers does not tell what stood in the rows that were set aside, because they may be of any.</p>`
      : quarantineTable([...rowsOf<QuarantineReason>(facts.quarantine_reasons)].sort((a, b) => b.rows - a.rows)),
    "data/notices": dataNoticesTable(wrong),
    "data/findings": site.isSlice
      ? markup`<p>A report of some customers does not tell what was found in the sources, because it may be of any.</p>`
      : sourceFindingsTable([...rowsOf<SourceFindingRow>(facts.source_findings)]),
    "data/ages": markup`${inputAges(inputs)}${absentInputs(inputs)}`,
    "data/overlap": idOverlapTable(idOverlap(facts)),
    "data/unknown-commands": unknownCommandTable(unknown.sort((a, b) => b.events - a.events)),
    "data/coverage": coverage(book),
  };
}

function sentence(inputs: readonly InputCounts[]): string {
  const read = inputs.reduce((sum, input) => sum + input.rows_read, 0);
  const used = inputs.reduce((sum, input) => sum + input.rows_used, 0);
  const aside = inputs.reduce((sum, input) => sum + input.rows_quarantined, 0);
  const files = inputs.reduce((sum, input) => sum + input.files, 0);
  if (read === 0) return "No row was read.";
  const whole = inputs.every(balances) ? "Every row is accounted for" : "The rows do not add up for every input";
  return `${plural(read, "row")} were read from ${plural(files, "file")} and ${percent(used / read)} of them stand behind this report; ${
    aside === 0 ? "none was" : `${plural(aside, "row")} ${aside === 1 ? "was" : "were"}`
  } set aside. ${whole}.`;
}

function period({ firstWeek, lastWeek, timeZone }: Site): string {
  if (firstWeek === null || lastWeek === null) return "There is no event in the period the report covers.";
  return `From the ${weekWords(firstWeek)} through ${weekdayWords(lastWeek + 6)}; days and weeks are cut in ${timeZone}.`;
}

function outside(inputs: readonly InputCounts[]): Markup {
  const concerned = inputs.filter((input) => input.rows_outside > 0);
  if (concerned.length === 0) return markup`<p>No row lies outside the period, and no account was left out.</p>`;
  return markup`<ul>${concerned.map((input) => {
    const parts = [
      [input.rows_before_window, "before the first week"],
      [input.rows_after_window, "after the last complete week"],
      [input.rows_excluded, "at accounts the configuration leaves out"],
    ] as const;
    const words = parts.filter(([rows]) => rows > 0).map(([rows, where]) => `${plural(rows, "row")} ${where}`);
    return markup`<li>${input.input}: ${words.join(", ")}.</li>`;
  })}</ul>`;
}

function coverage(book: Book): Markup {
  if (book.customers.length === 0) return markup`<p>There is no customer to say anything about.</p>`;
  const sorted = book.customers.map((account) => account.coverage).sort((a, b) => a - b);
  const half = sorted[sorted.length >> 1] ?? 0;
  const poor = sorted.filter((share) => share < 0.5).length;
  return markup`<p>For the customer in the middle ${percent(half)} of the signals can be said. For ${
    poor === 0 ? "no customer is it" : `${plural(poor, "customer")} it is`
  } less than half.</p>`;
}
