import { join } from "node:path";
import { inputTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { InputCounts } from "../../src/components/accounting-table.js";
import { unpackAccounts } from "../../src/components/accounts-file.js";
import type { Markup } from "../../src/components/markup.js";
import type { Report, Slice } from "../slices/slice.ts";
import { sliceNotice } from "../slices/slice-notice.ts";
import { accountFileOf } from "./account-file-of.ts";
import { accountFragment } from "./account-fragment.ts";
import { accountTables } from "./account-tables.ts";
import { accountsFragments } from "./accounts-fragments.ts";
import { advocatesFragments } from "./advocates-fragments.ts";
import { alarmsFragments } from "./alarms-fragments.ts";
import { benchmarkBook } from "./benchmark-book.ts";
import { readBook } from "./book.ts";
import { buildFile } from "./build-file.ts";
import { calibrationFragments } from "./calibration-fragments.ts";
import { cardFragments } from "./card/card-fragments.ts";
import type { CardRow } from "./card/card-row.ts";
import { reportCardFile } from "./card/report-card-file.ts";
import { rowsOf, type Tables } from "./columns.ts";
import { commandNames } from "./command-names.ts";
import { dataFragments } from "./data-fragments.ts";
import { dataNotices } from "./data-notices.ts";
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
import { renewalsFragments } from "./renewals/renewals-fragments.ts";
import { reportCardFragments } from "./report-card-fragments.ts";
import { scoreSetting } from "./score-setting.ts";
import { signalsToday } from "./signal-norms.ts";
import { siteFileOf } from "./site-file-of.ts";
import { siteNotices } from "./site-notices.ts";
import { siteScore } from "./site-score.ts";
import { summaryLines } from "./summary-lines.ts";
import { type Save, syncFolder } from "./sync-folder.ts";
import { valueBook } from "./value/value-book.ts";
import { valueFragments } from "./value/value-fragments.ts";
import { voiceFragments } from "./voice-fragments.ts";
import { weekTable } from "./week-table.ts";

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
  /** The whole book where the tables are a slice of it: what is said of everybody is taken from there. */
  readonly within?: { readonly book: Report; readonly slice: Slice };
  /** The ledger as it stands once this is published; left out of a preview, which is not recorded. */
  readonly ledger?: LedgerRecord;
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
}: SiteDataInput): Promise<{ summary: string[] }> {
  const book = readBook(facts, health);
  const weekly = {
    signals: weekTable(health.signals, book.lastWeek),
    scores: weekTable(health.scores, book.lastWeek),
  };
  const inputs = inReadingOrder([...rowsOf<InputCounts>(facts.load_report)]);
  const today = signalsToday(weekly.signals, book);
  const wrong = dataNotices(health);
  const notices = siteNotices({
    inputs,
    book,
    dataNotices: wrong,
    unknownCommands: unknownCommands(facts),
  });
  if (within) notices.unshift(sliceNotice(within.slice));
  const setting = scoreSetting(config);
  const benchmarks = benchmarkBook(health.benchmarks);
  const own = siteFileOf(config, {
    book,
    inputs,
    notices,
    score: siteScore(config, { facts: within?.book.facts ?? facts, health, setting }),
  });
  const site = within ? { ...own, isSlice: true } : own;
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
    await save.fragments(featuresFragments(page, features));
    await save.fragments(licencesFragments(page));
    await save.fragments(onboardingFragments(page));
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
      await save.fragments({ [`feature/${feature.slug}`]: featureFragment(feature, book) });
    await save.fragments(dataFragments(facts, { book, site, inputs, wrong }));
    await writeDownloads(saveFile, { health: { ...health, ...weekly }, lastWeek: book.lastWeek, value, writeArrow });
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

/** Events first, then as the inputs are documented. */
function inReadingOrder(inputs: InputCounts[]): InputCounts[] {
  const order = Object.keys(inputTables);
  return inputs.sort((a, b) => order.indexOf(a.input) - order.indexOf(b.input));
}

function unknownCommands(facts: Tables): { commands: number; events: number } {
  const unknown = [...rowsOf<{ origin: string; events: number }>(facts.catalogue)].filter(
    ({ origin }) => origin === "unknown",
  );
  return { commands: unknown.length, events: unknown.reduce((sum, { events }) => sum + events, 0) };
}
