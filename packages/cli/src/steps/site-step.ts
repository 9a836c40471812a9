import { writeArrow } from "@vitals/data-loaders";
import { type BuiltSite, buildSite, bundleLibraries, prepareOffline } from "@vitals/reports/build/index.ts";
import { type LedgerRecord, type SiteDataInput, writeSiteData } from "@vitals/reports/build/site-data/index.ts";
import { chosenAudiences } from "../audiences/chosen-audiences.ts";
import { readableReport } from "../audiences/readable-report.ts";
import type { BuildContext } from "../build-context.ts";
import { withLock } from "../lock/with-lock.ts";
import { accountsHelper } from "./accounts-helper.ts";
import type { Assessment } from "./assess-step.ts";
import { audiencesStep } from "./audiences-step.ts";
import { freeMemory, growSlowly } from "./free-memory.ts";
import { readBench } from "./read-bench.ts";
import { type PlannedRecord, planRecord } from "./record-step.ts";
import { pagesDataFolder, pagesFolder, reportsFolder } from "./reports-folder.ts";

/** A published site, what it says in a few lines, and what became of the ledger. */
export interface PublishedSite extends BuiltSite {
  summary: string[];
  ledger: LedgerRecord & { says: string };
  /** Audiences that do not fit the data, one sentence each. */
  problems: string[];
}

/** Health to pages; publishes the new site in one step, or leaves the last one as it is. */
export function siteStep(context: BuildContext, assessment: Assessment): Promise<PublishedSite> {
  const { siteDir, stateDir, config, patience, progress } = context;
  chosenAudiences(config, context.audience);
  const log = (line: string) => progress.log(line);
  return whileReportsAreOurs({ patience, log }, async () => {
    growSlowly();
    const planned = await planRecord(context, assessment);
    const record = async () => {
      await planned.write();
      log(`ledger: ${planned.says}`);
      return { ...planned.record, says: planned.says };
    };
    if (config.audiences.length > 0) {
      const built = await audiencesStep(context, assessment, planned);
      return { ...built, ledger: await record() };
    }
    const summary = await preparePages(context, assessment, planned);
    // Framework runs in a process of its own and needs memory there.
    freeMemory();
    let pages = 0;
    const expected = (assessment.facts.accounts.account_id?.length ?? 0) + fixedPages;
    const site = await buildSite({
      outDir: siteDir,
      stateDir,
      basePath: config.publishing.basePath,
      contentPolicy: config.publishing.contentPolicy,
      title: config.title,
      generated: config.generated,
      log,
      onPage: (path) => {
        pages += 1;
        progress.say("building pages", Math.min(0.99, pages / expected), path);
      },
    });
    return { ...site, summary, ledger: await record(), problems: [] };
  });
}

/**
 * Writes everything the pages need to be built or previewed; returns what the report says in a few lines.
 *
 * @param planned - the ledger as it stands once the pages are published; left out of a preview, which is not recorded
 */
export async function preparePages(
  context: BuildContext,
  assessment: Assessment,
  planned?: Pick<PlannedRecord, "record" | "archive">,
): Promise<string[]> {
  const accounts = assessment.facts.accounts.account_id?.length ?? 0;
  const summary = await writePagesData(context, assessment, planned, {
    helper: accountsHelper(context.path, accounts),
  });
  await prepareLibraries(context);
  return summary;
}

/**
 * The data of the pages alone.
 *
 * @param how - who helps; files that somebody waits for, and what is called when they are there
 */
export async function writePagesData(
  { config, progress }: BuildContext,
  assessment: Assessment,
  planned?: Pick<PlannedRecord, "record" | "archive">,
  how?: Pick<SiteDataInput, "first" | "onFirst" | "helper">,
): Promise<string[]> {
  progress.say("writing the data of the pages", 0);
  const { summary } = await writeSiteData({
    ...readableReport(config, assessment),
    config,
    dataDir: pagesDataFolder,
    writeArrow,
    bench: await readBench(),
    ...how,
    ...(planned ? { ledger: planned.record, archive: planned.archive } : {}),
  });
  return summary;
}

/** What the pages import. */
export async function prepareLibraries({ progress }: BuildContext): Promise<void> {
  progress.say("bundling libraries for the pages", 0);
  const log = (line: string) => progress.log(line);
  await prepareOffline({ root: pagesFolder, log });
  await bundleLibraries({ root: pagesFolder });
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
