import { isDeepStrictEqual } from "node:util";
import type { WeekPage } from "@vitals/reports/build/site-data/index.ts";
import { type Entry, entryFile, type Publication } from "./entry.ts";
import { entryText } from "./entry-text.ts";
import type { Ledger } from "./ledger.ts";
import { readEntry } from "./read-entry.ts";
import { weekName } from "./week-name.ts";

/** What a publication means for the ledger: an entry to add, or why none is. */
export interface LedgerStep {
  /** Null when nothing is added. */
  readonly entry: Entry | null;
  readonly text: string;
  /** What is done and why, in words. */
  readonly says: string;
}

/**
 * Decides what a publication adds: the first of a week an entry, the same again nothing, something else of the newest week
 * a correction beside it. A report on another week than the newest one, which takes `--as-of`, never enters: what is said
 * in hindsight, or ahead of the data, is no record of what was said in time.
 *
 * @param newestWeek - Monday of the last week that the data makes complete
 * @param pageOf - makes the page that the first publication of a week keeps
 */
export function nextEntry(
  { entries, wrong }: Ledger,
  publication: Publication,
  newestWeek: number | null,
  pageOf: () => WeekPage | null = () => null,
): LedgerStep {
  const { week } = publication.said;
  const last = entries.at(-1);
  const nothing = (says: string): LedgerStep => ({ entry: null, text: "", says });
  if (wrong !== null) return nothing(`nothing was added, because the ledger is broken: ${wrong}`);
  if (newestWeek === null || week > newestWeek)
    return nothing(`${weekName(week)} is ahead of the data, so it is not entered`);
  const newest = Math.max(newestWeek, last?.said.week ?? newestWeek);
  if (week < newest)
    return nothing(`${weekName(week)} is a replay, because ${weekName(newest)} is there already, so it is not entered`);
  const isAgain = last?.said.week === week;
  if (last && isAgain && saysTheSame(last, publication))
    return nothing(`${weekName(week)} is in the ledger already, as it is`);
  const place = {
    number: (last?.number ?? 0) + 1,
    correction: last && isAgain ? last.correction + 1 : 0,
    previous: last?.hash ?? null,
    page: isAgain ? null : pageOf(),
  };
  const text = entryText({ ...publication, ...place });
  const read = readEntry(text);
  if ("wrong" in read) throw new Error(`an entry that cannot be read back: it ${read.wrong}`);
  const says = isAgain
    ? `${weekName(week)} now says something else; correction ${place.correction} stands beside what was said first`
    : `${weekName(week)} is entry ${place.number} of the ledger`;
  return { entry: read.entry, text, says: `${says} (${entryFile(read.entry)})` };
}

function saysTheSame(entry: Entry, { said, definitions }: Publication): boolean {
  return entry.definitions.all === definitions.all && isDeepStrictEqual(entry.said, said);
}
