import { join } from "node:path";
import { unpackAccounts } from "../../src/components/accounts-file.js";
import type { Markup } from "../../src/components/markup.js";
import { accountFileOf } from "./account-file-of.ts";
import { accountFragment, accountScoreFragment } from "./account-fragment.ts";
import { accountTables } from "./account-tables.ts";
import { accountsFragments } from "./accounts-fragments.ts";
import { advocatesFragments } from "./advocates-fragments.ts";
import { alarmsFragments } from "./alarms-fragments.ts";
import { buildFile } from "./build-file.ts";
import { calibrationFragments } from "./calibration-fragments.ts";
import { cardFragments } from "./card/card-fragments.ts";
import type { CardRow } from "./card/card-row.ts";
import { reportCardFile } from "./card/report-card-file.ts";
import { rowsOf } from "./columns.ts";
import { commandNames } from "./command-names.ts";
import { dataFragments } from "./data-fragments.ts";
import { definitionPaths, definitionsFragments } from "./definitions-fragments.ts";
import { downloadPaths, type WriteArrow, writeDownloads } from "./downloads.ts";
import { featureBook } from "./feature-book.ts";
import { featureFragment } from "./feature-fragment.ts";
import { featuresFragments } from "./features-fragments.ts";
import { findList } from "./find-list.ts";
import { gateFragments } from "./gate-fragments.ts";
import { indexFragments } from "./index-fragments.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import { licencesFragments } from "./licences-fragments.ts";
import { listedAccounts } from "./listed-accounts.ts";
import { onboardingFragments } from "./onboarding-fragments.ts";
import { pagesInDataDir } from "./pages-in-data-dir.ts";
import { proposalFragments } from "./proposal-fragments.ts";
import { type Assessed, readReport } from "./read-report.ts";
import { renewalsFragments } from "./renewals/renewals-fragments.ts";
import { reportCardFragments } from "./report-card-fragments.ts";
import { summaryLines } from "./summary-lines.ts";
import { type Save, syncFolder } from "./sync-folder.ts";
import { takeawayFiles } from "./takeaway/takeaway-files.ts";
import { valueBook } from "./value/value-book.ts";
import { valueFragments } from "./value/value-fragments.ts";
import { voiceFragments } from "./voice-fragments.ts";
import type { Archive } from "./weeks/archived-week.ts";
import { weekDocument } from "./weeks/week-document.ts";
import { weeksFragments } from "./weeks/weeks-fragments.ts";

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
  /** Called when everything is there that a page shows, while downloads and what stands beside the pages is to come. */
  readonly onPages?: (() => void) | undefined;
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
  within,
  archive = [],
  onPages = () => {},
}: SiteDataInput): Promise<{ summary: string[] }> {
  const report = readReport({ facts, health, config, ...(within ? { within } : {}) });
  const { book, weekly, inputs, today, benchmarks, wrong, setting, site } = report;
  const listed = listedAccounts(book, facts);
  const features = featureBook(book, facts);
  const definitions = await definitionsFragments(
    { book, health: { ...health, ...weekly }, setting, score: site.score },
    { today, benchmarks },
  );
  const value = valueBook(book, facts, config.currency);
  await syncFolder(dataDir, pagesInDataDir, async (saveFile) => {
    const save = saver(saveFile);
    await save.json("site.json", site);
    await save.json("accounts.json", listed);
    await save.json("find.json", findList(book.accounts, features, setting));
    await save.json("load-report.json", inputs);
    await save.json("build.json", buildFile({ facts, health, site, ledger }));
    await save.json("paths.json", [
      ...book.accounts.map(({ slug }) => `/accounts/${slug}`),
      ...features.map(({ slug }) => `/features/${slug}`),
      ...definitionPaths(definitions),
      ...downloadPaths,
      "/data/find.json",
      "/data/load-report.json",
      "/data/build.json",
      "/data/report-card.json",
    ]);
    await save.fragments(await indexFragments(book, site));
    await save.fragments(accountsFragments(unpackAccounts(listed), site));
    await save.fragments(definitions);
    const page = { book, site, facts, config };
    await save.fragments(alarmsFragments(page));
    await save.fragments(await featuresFragments(page, features));
    await save.fragments(licencesFragments(page));
    await save.fragments(await onboardingFragments(page));
    await save.fragments(await renewalsFragments(page));
    await save.fragments(await valueFragments(page, value, features));
    await save.fragments(voiceFragments(page, features));
    await save.fragments(advocatesFragments(page));
    const card = [...rowsOf<CardRow>(health.report_card)];
    await save.json("report-card.json", reportCardFile(card, ledger));
    await save.fragments(cardFragments(card, ledger));
    await save.fragments(reportCardFragments(bench));
    await save.fragments(gateFragments(health.gates, site.score));
    await save.fragments(await calibrationFragments(health.calibration_bins));
    await save.fragments(proposalFragments(health.weight_proposals, site.score));
    for (const feature of features)
      await save.fragments({ [`feature/${feature.slug}`]: await featureFragment(feature, { book, features }) });
    await save.fragments(dataFragments(facts, { book, site, inputs, wrong }));
    await save.fragments(weeksFragments(archive, ledger));
    const context = {
      tables: facts,
      byAccount: accountTables({ ...facts, ...health }),
      lastWeek: book.lastWeek ?? 0,
      setting,
      value,
      benchmarks,
      policy: config.privacy.users,
      nameOf: commandNames(facts),
      nameOfAccount: (id: string) => book.byId.get(id)?.name ?? id,
    };
    for (const account of book.accounts) {
      const file = accountFileOf(account, context);
      await save.json(`accounts/${account.slug}.json`, file);
      await save.fragments({
        [`account/${account.slug}`]: accountFragment(file, site),
        [`account-score/${account.slug}`]: accountScoreFragment(file, site),
      });
    }
    onPages();
    await writeDownloads(saveFile, { health, weekly, lastWeek: book.lastWeek, value, writeArrow });
    for (const [name, text] of Object.entries(takeawayFiles(report, { archive, config })))
      await saveFile(`beside/${name}`, text);
    for (const week of archive === "elsewhere" ? [] : archive)
      await saveFile(`beside/weeks/${week.name}/index.html`, weekDocument(week, site));
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
