import { type ArchivedWeek, type LedgerRecord, weekPage } from "@vitals/reports/build/site-data/index.ts";
import { readableReport } from "../audiences/readable-report.ts";
import type { BuildContext } from "../build-context.ts";
import { appendEntry, writeHead } from "../ledger/append-entry.ts";
import { archiveOf } from "../ledger/archive-of.ts";
import { proveLedger } from "../ledger/ledger.ts";
import { readLedgerFiles } from "../ledger/ledger-files.ts";
import { nextEntry } from "../ledger/next-entry.ts";
import { publicationOf } from "../ledger/publication-of.ts";
import { recordOf } from "../ledger/record-of.ts";
import { version } from "../version.ts";
import type { Assessment } from "./assess-step.ts";

/** What a publication will add to the ledger, and the ledger as it stands with it. */
export interface PlannedRecord {
  readonly record: LedgerRecord;
  /** The weeks published so far, this one included. */
  readonly archive: readonly ArchivedWeek[];
  /** What is done and why, in words. */
  readonly says: string;
  /** Writes it; to be called when the site is published. */
  readonly write: () => Promise<void>;
}

/** Decides, before the pages are built, what publishing them adds to the ledger, so that they can say it. */
export async function planRecord(
  { ledgerDir, config }: Pick<BuildContext, "ledgerDir" | "config">,
  assessment: Assessment,
): Promise<PlannedRecord> {
  const files = await readLedgerFiles(ledgerDir);
  const ledger = proveLedger(files);
  const publication = publicationOf(assessment, version);
  if (!publication) {
    return {
      record: recordOf(ledger, null),
      archive: [],
      says: "there is no report week to record",
      write: async () => undefined,
    };
  }
  const newestWeek = (assessment.facts.window.newest_week?.[0] ?? null) as number | null;
  const step = nextEntry(ledger, publication, newestWeek, () =>
    weekPage({ ...readableReport(config, assessment), config }),
  );
  const entries = step.entry ? [...ledger.entries, step.entry] : ledger.entries;
  const { week } = publication.said;
  return {
    record: recordOf({ ...ledger, entries }, week),
    archive: archiveOf({ entries }, week),
    says: step.says,
    write: async () => {
      const { entry, text } = step;
      if (entry) return appendEntry(ledgerDir, { entry, text });
      const newest = ledger.entries.at(-1);
      if (newest && ledger.wrong === null) await writeHead(ledgerDir, newest);
    },
  };
}
