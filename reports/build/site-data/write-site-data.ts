import { type AccountsHelper, shareAccounts } from "./account-blocks.ts";
import { accountParts } from "./account-parts.ts";
import { type WriteArrow, writeDownloads } from "./downloads.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import { once } from "./once.ts";
import { type PagePart, pageParts } from "./page-parts.ts";
import { pagesInDataDir } from "./pages-in-data-dir.ts";
import { type Assessed, readReport } from "./read-report.ts";
import { saver } from "./saver.ts";
import { summaryLines } from "./summary-lines.ts";
import { syncFolder } from "./sync-folder.ts";
import { takeawayFiles } from "./takeaway/takeaway-files.ts";
import { valueBook } from "./value/value-book.ts";
import type { Archive } from "./weeks/archived-week.ts";
import { weekDocument } from "./weeks/week-document.ts";

/** What the pages are made from. */
export interface SiteDataInput extends Assessed {
  /** Replaced whole: the folder the pages read. */
  readonly dataDir: string;
  readonly writeArrow: WriteArrow;
  /** What the benchmarks wrote (`bench/results.json`); shows nothing when left out. */
  readonly bench?: unknown;
  /** The ledger as it stands once this is published; left out of a preview, which is not recorded. */
  readonly ledger?: LedgerRecord;
  /** The weeks that the ledger holds; none when left out. */
  readonly archive?: Archive;
  /** Writes some of the accounts' files; all are written here when left out. */
  readonly helper?: AccountsHelper | undefined;
  /** Names of the files that somebody waits for: they are written first. */
  readonly first?: readonly string[] | undefined;
  /** Called when these are there. */
  readonly onFirst?: (() => void | Promise<void>) | undefined;
}

/**
 * Writes the files the pages read: texts finished, one file an account, downloads at stable addresses.
 *
 * @returns `summary`: what the report says, in five lines of plain text
 */
export async function writeSiteData(input: SiteDataInput): Promise<{ summary: string[] }> {
  const { facts, health, config, dataDir, writeArrow, ledger, within, archive = [] } = input;
  const { first = [], onFirst = () => {} } = input;
  const report = readReport({ facts, health, config, ...(within ? { within } : {}) });
  const { book, weekly, site } = report;
  const value = once(() => valueBook(book, facts, config.currency));
  await syncFolder(dataDir, pagesInDataDir, async (saveFile, keep) => {
    const accounts = accountParts(report, { ...input, value });
    const shared = shareAccounts(accounts, input.helper, keep);
    try {
      const save = saver(saveFile);
      const parts = pageParts(report, { ...input, archive, ledger, value });
      const wanted = [...parts, ...accounts].filter((part) => isWanted(part, first));
      for (const part of wanted) await part.write(save);
      await onFirst();
      for (const part of parts) if (!wanted.includes(part)) await part.write(save);
      await shared.write(saveFile);
    } finally {
      await shared.stop();
    }
    await writeDownloads(saveFile, { health, weekly, lastWeek: book.lastWeek, value: value(), writeArrow });
    for (const [name, text] of Object.entries(takeawayFiles(report, { archive, config })))
      await saveFile(`beside/${name}`, text);
    for (const week of archive === "elsewhere" ? [] : archive)
      await saveFile(`beside/weeks/${week.name}/index.html`, weekDocument(week, site));
  });
  return { summary: summaryLines(book, site) };
}

function isWanted({ names }: PagePart, files: readonly string[]): boolean {
  return names.some((name) => files.some((file) => (name.endsWith("/") ? file.startsWith(name) : file === name)));
}
