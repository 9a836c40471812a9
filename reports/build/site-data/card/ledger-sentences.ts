import { dateWords, plural } from "../../../src/components/date-words.js";
import { type Markup, markup } from "../../../src/components/markup.js";
import type { LedgerRecord } from "../ledger-record.ts";

/** How long the record is, and whether it can be trusted. */
export function ledgerSentences(ledger: LedgerRecord | undefined): Markup {
  if (!ledger) return markup`<p>This is a preview: it is not recorded.</p>`;
  const { weeks, corrections, firstWeek, hash, wrong } = ledger;
  const broken =
    wrong === null
      ? ""
      : markup`<p class="notice"><strong>The record is broken</strong>: ${wrong}. Only what stands before that is graded.</p>`;
  if (weeks === 0 || firstWeek === null) {
    return markup`${broken}<p>Nothing has been published yet that could be graded: this report is on a week of the past, or has no events.</p>`;
  }
  const length =
    weeks === 1
      ? `The record holds one week, the week of ${dateWords(firstWeek)}: nothing said in it can have come true or failed yet, so there is nothing to grade.`
      : `The record holds ${plural(weeks, "week")}, from the week of ${dateWords(firstWeek)} on.`;
  const corrected =
    corrections === 0
      ? "None was corrected afterwards."
      : `${plural(corrections, "correction")} were recorded beside them; what was said first is what counts.`;
  return markup`${broken}<p>${length} ${corrected} The newest entry has the hash <code>${hash?.slice(0, 16)}</code>; <code>vitals ledger --hash ${hash?.slice(0, 16)}</code>
proves that it and all before it are as they were written.</p>`;
}
