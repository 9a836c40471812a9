import { writeArrow } from "@vitals/data-loaders";
import { type BuiltSite, buildSite, bundleLibraries, prepareOffline } from "@vitals/reports/build/index.ts";
import { type LedgerRecord, writeSiteData } from "@vitals/reports/build/site-data/index.ts";
import type { BuildContext } from "../build-context.ts";
import { withLock } from "../lock/with-lock.ts";
import type { Assessment } from "./assess-step.ts";
import { readBench } from "./read-bench.ts";
import { type PlannedRecord, planRecord } from "./record-step.ts";
import { pagesDataFolder, pagesFolder, reportsFolder } from "./reports-folder.ts";

/** A published site, what it says in a few lines, and what became of the ledger. */
export interface PublishedSite extends BuiltSite {
  summary: string[];
  ledger: LedgerRecord & { says: string };
}

/** Health to pages; publishes the new site in one step, or leaves the last one as it is. */
export function siteStep(context: BuildContext, assessment: Assessment): Promise<PublishedSite> {
  const { siteDir, stateDir, config, patience, progress } = context;
  const log = (line: string) => progress.log(line);
  return whileReportsAreOurs({ patience, log }, async () => {
    const planned = await planRecord(context, assessment);
    const summary = await preparePages(context, assessment, planned);
    let pages = 0;
    const expected = (assessment.facts.accounts.account_id?.length ?? 0) + fixedPages;
    const site = await buildSite({
      outDir: siteDir,
      stateDir,
      basePath: config.publishing.basePath,
      title: config.title,
      generated: config.generated,
      log,
      onPage: (path) => {
        pages += 1;
        progress.say("building pages", Math.min(0.99, pages / expected), path);
      },
    });
    await planned.write();
    log(`ledger: ${planned.says}`);
    return { ...site, summary, ledger: { ...planned.record, says: planned.says } };
  });
}

/**
 * Writes everything the pages need to be built or previewed; returns what the report says in a few lines.
 *
 * @param planned - the ledger as it stands once the pages are published; left out of a preview, which is not recorded
 */
export async function preparePages(
  { config, progress }: BuildContext,
  { facts, health }: Assessment,
  planned?: Pick<PlannedRecord, "record" | "archive">,
): Promise<string[]> {
  const log = (line: string) => progress.log(line);
  progress.say("writing the data of the pages", 0);
  const { summary } = await writeSiteData({
    facts,
    health,
    config,
    dataDir: pagesDataFolder,
    writeArrow,
    bench: await readBench(),
    ...(planned ? { ledger: planned.record, archive: planned.archive } : {}),
  });
  progress.say("bundling libraries for the pages", 0);
  await prepareOffline({ root: pagesFolder, log });
  await bundleLibraries({ root: pagesFolder });
  return summary;
}

/** Runs `work` while no other build or preview uses the shared folder of the pages. */
export function whileReportsAreOurs<T>(
  { patience, log }: { patience: number; log: (line: string) => void },
  work: () => Promise<T>,
): Promise<T> {
  return withLock(`${reportsFolder}/.turbo/pages.lock`, work, { subject: "the folder of the pages", log, patience });
}

/** Pages that are not one account each; only the progress bar depends on it. */
const fixedPages = 6;
