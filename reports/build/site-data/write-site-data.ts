import { join } from "node:path";
import type { Config } from "@vitals/tables/config";
import type { Markup } from "../../src/components/markup.js";
import { accountFileOf } from "./account-file-of.ts";
import { accountFragment } from "./account-fragment.ts";
import { accountTables } from "./account-tables.ts";
import { accountsFragments } from "./accounts-fragments.ts";
import { advocatesFragments } from "./advocates-fragments.ts";
import { alarmsFragments } from "./alarms-fragments.ts";
import { buildFile } from "./build-file.ts";
import { cardFragments } from "./card/card-fragments.ts";
import type { CardRow } from "./card/card-row.ts";
import { reportCardFile } from "./card/report-card-file.ts";
import { rowsOf, type Tables } from "./columns.ts";
import { commandNames } from "./command-names.ts";
import { dataFragments } from "./data-fragments.ts";
import { definitionsFragments } from "./definitions-fragments.ts";
import { downloadPaths, type WriteArrow, writeDownloads } from "./downloads.ts";
import { featureBook } from "./feature-book.ts";
import { featureFragment } from "./feature-fragment.ts";
import { featuresFragments } from "./features-fragments.ts";
import { gateFragments } from "./gate-fragments.ts";
import { indexFragments } from "./index-fragments.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import { licencesFragments } from "./licences-fragments.ts";
import { listedAccounts } from "./listed-accounts.ts";
import { onboardingFragments } from "./onboarding-fragments.ts";
import { readReport } from "./read-report.ts";
import { reportCardFragments } from "./report-card-fragments.ts";
import { summaryLines } from "./summary-lines.ts";
import { type Save, syncFolder } from "./sync-folder.ts";
import { takeawayFiles } from "./takeaway/takeaway-files.ts";
import { voiceFragments } from "./voice-fragments.ts";
import type { ArchivedWeek } from "./weeks/archived-week.ts";
import { weekDocument } from "./weeks/week-document.ts";
import { weeksFragments } from "./weeks/weeks-fragments.ts";

/** `/data/` is a page too; it stands among the files it describes. */
const pagesInDataDir = ["index.md"];

/** What the pages are made from. */
export interface SiteDataInput {
  /** The fact tables by name, dates as epoch days, times as ms of wall time. */
  readonly facts: Tables;
  /** The health tables by name. */
  readonly health: Tables;
  readonly config: Config;
  /** Replaced whole: the folder the pages read. */
  readonly dataDir: string;
  readonly writeArrow: WriteArrow;
  /** What the benchmarks wrote (`bench/results.json`); shows nothing when left out. */
  readonly bench?: unknown;
  /** The ledger as it stands once this is published; left out of a preview, which is not recorded. */
  readonly ledger?: LedgerRecord;
  /** The weeks that the ledger holds; none when left out. */
  readonly archive?: readonly ArchivedWeek[];
}

/**
 * Writes the files the pages read: texts finished, one file an account, downloads at stable addresses.
 *
 * @returns `summary`: what the report says, in five lines of plain text
 */
export async function writeSiteData({
  facts,
  health,
  config,
  dataDir,
  writeArrow,
  bench,
  ledger,
  archive = [],
}: SiteDataInput): Promise<{ summary: string[] }> {
  const report = readReport({ facts, health, config });
  const { book, inputs, today, wrong, setting, site } = report;
  const accounts = listedAccounts(book, facts);
  const features = featureBook(book, facts);
  await syncFolder(dataDir, pagesInDataDir, async (saveFile) => {
    const save = saver(saveFile);
    await save.json("site.json", site);
    await save.json("accounts.json", accounts);
    await save.json("load-report.json", inputs);
    await save.json("build.json", buildFile({ facts, health, site, ledger }));
    await save.json("paths.json", [
      ...accounts.map(({ slug }) => `/accounts/${slug}`),
      ...features.map(({ slug }) => `/features/${slug}`),
      ...downloadPaths,
      "/data/load-report.json",
      "/data/build.json",
      "/data/report-card.json",
    ]);
    await save.fragments(await indexFragments(book, site));
    await save.fragments(accountsFragments(accounts, site));
    await save.fragments(await definitionsFragments({ book, health, setting, score: site.score }, today));
    const page = { book, site, facts, config };
    await save.fragments(alarmsFragments(page));
    await save.fragments(featuresFragments(page, features));
    await save.fragments(licencesFragments(page));
    await save.fragments(onboardingFragments(page));
    await save.fragments(voiceFragments(page, features));
    await save.fragments(advocatesFragments(page));
    const card = [...rowsOf<CardRow>(health.report_card)];
    await save.json("report-card.json", reportCardFile(card, ledger));
    await save.fragments(cardFragments(card, ledger));
    await save.fragments(reportCardFragments(bench));
    await save.fragments(gateFragments(health.gates, site.score));
    for (const feature of features)
      await save.fragments({ [`feature/${feature.slug}`]: featureFragment(feature, book) });
    await save.fragments(dataFragments(facts, { book, site, inputs, wrong }));
    await writeDownloads(saveFile, { health, lastWeek: book.lastWeek, writeArrow });
    await save.fragments(weeksFragments(archive, ledger));
    for (const [name, text] of Object.entries(takeawayFiles(report, { archive, config })))
      await saveFile(`beside/${name}`, text);
    for (const week of archive) await saveFile(`beside/weeks/${week.name}/index.html`, weekDocument(week, site));
    const context = {
      tables: facts,
      byAccount: accountTables({ ...facts, ...health }),
      lastWeek: book.lastWeek ?? 0,
      setting,
      policy: config.privacy.users,
      nameOf: commandNames(facts),
      nameOfAccount: (id: string) => book.byId.get(id)?.name ?? id,
    };
    for (const account of book.accounts) {
      const file = accountFileOf(account, context);
      await save.json(`accounts/${account.slug}.json`, file);
      await save.fragments({ [`account/${account.slug}`]: accountFragment(file, site) });
    }
  });
  return { summary: summaryLines(book, site) };
}

/** Saves objects as JSON and markup as fragments. */
function saver(save: Save) {
  return {
    json: (name: string, value: unknown) => save(name, JSON.stringify(value)),
    fragments: async (fragments: Readonly<Record<string, Markup>>) => {
      for (const [name, { html }] of Object.entries(fragments)) await save(join("fragments", `${name}.html`), html);
    },
  };
}
