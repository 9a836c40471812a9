import { unpackAccounts } from "../../src/components/accounts-file.js";
import type { Markup } from "../../src/components/markup.js";
import { accountsFragments } from "./accounts-fragments.ts";
import { advocatesFragments } from "./advocates-fragments.ts";
import { alarmsFragments } from "./alarms-fragments.ts";
import { buildFile } from "./build-file.ts";
import { calibrationFragments } from "./calibration-fragments.ts";
import { cardFragments } from "./card/card-fragments.ts";
import type { CardRow } from "./card/card-row.ts";
import { reportCardFile } from "./card/report-card-file.ts";
import { rowsOf } from "./columns.ts";
import { dataFragments } from "./data-fragments.ts";
import { definitionPaths, definitionsFragments } from "./definitions-fragments.ts";
import { downloadPaths } from "./downloads.ts";
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
import { once } from "./once.ts";
import { proposalFragments } from "./proposal-fragments.ts";
import type { Assessed, Report } from "./read-report.ts";
import { renewalsFragments } from "./renewals/renewals-fragments.ts";
import { reportCardFragments } from "./report-card-fragments.ts";
import type { Fragments, Saver } from "./saver.ts";
import type { ValueBook } from "./value/value-book.ts";
import { valueFragments } from "./value/value-fragments.ts";
import { voiceFragments } from "./voice-fragments.ts";
import type { Archive } from "./weeks/archived-week.ts";
import { weeksFragments } from "./weeks/weeks-fragments.ts";

/** Some of the files that pages read, made only when they are written. */
export interface PagePart {
  /** Names of its files in the folder; one that ends with "/" stands for all files below it. */
  readonly names: readonly string[];
  write(save: Saver): Promise<void>;
}

/** What the parts are made from, beside the report. */
interface PartsInput extends Assessed {
  readonly value: () => ValueBook;
  readonly bench?: unknown;
  readonly ledger?: LedgerRecord | undefined;
  readonly archive: Archive;
}

/** Everything that a page shows but what is of one account alone, in the order in which it is written when nobody waits. */
export function pageParts(report: Report, input: PartsInput): PagePart[] {
  const { book, weekly, inputs, today, benchmarks, wrong, setting, site } = report;
  const { facts, health, config, bench, ledger, archive, value } = input;
  const listed = once(() => listedAccounts(book, facts));
  const features = once(() => featureBook(book, facts));
  const card = once(() => [...rowsOf<CardRow>(health.report_card)]);
  const definitions = once(() =>
    definitionsFragments({ book, health: { ...health, ...weekly }, setting, score: site.score }, { today, benchmarks }),
  );
  const page = { book, site, facts, config };
  const json = (name: string, make: () => unknown): PagePart => ({
    names: [name],
    write: async (save) => save.json(name, await make()),
  });
  const fragments = (folders: string, make: () => Fragments | Promise<Fragments>): PagePart => ({
    names: folders.split(" ").map((folder) => `fragments/${folder}/`),
    write: async (save) => save.fragments(await make()),
  });
  return [
    json("site.json", () => site),
    json("accounts.json", listed),
    json("find.json", () => findList(book.accounts, features(), setting)),
    json("load-report.json", () => inputs),
    json("build.json", () => buildFile({ facts, health, site, ledger })),
    json("paths.json", async () => [
      ...book.accounts.map(({ slug }) => `/accounts/${slug}`),
      ...features().map(({ slug }) => `/features/${slug}`),
      ...definitionPaths(await definitions()),
      ...downloadPaths,
      "/data/find.json",
      "/data/load-report.json",
      "/data/build.json",
      "/data/report-card.json",
    ]),
    fragments("index", () => indexFragments(book, site)),
    fragments("accounts", () => accountsFragments(unpackAccounts(listed()), site)),
    fragments("definitions definition how-to-read", definitions),
    fragments("alarms", () => alarmsFragments(page)),
    fragments("features", () => featuresFragments(page, features())),
    fragments("licences", () => licencesFragments(page)),
    fragments("onboarding", () => onboardingFragments(page)),
    fragments("renewals", () => renewalsFragments(page)),
    fragments("value", () => valueFragments(page, value(), features())),
    fragments("voice", () => voiceFragments(page, features())),
    fragments("advocates", () => advocatesFragments(page)),
    json("report-card.json", () => reportCardFile(card(), ledger)),
    fragments("report-card", async () => ({
      ...cardFragments(card(), ledger),
      ...reportCardFragments(bench),
      ...gateFragments(health.gates, site.score),
      ...(await calibrationFragments(health.calibration_bins)),
      ...proposalFragments(health.weight_proposals, site.score),
    })),
    fragments("feature", async () => {
      const made: Record<string, Markup> = {};
      for (const each of features())
        made[`feature/${each.slug}`] = await featureFragment(each, { book, features: features() });
      return made;
    }),
    fragments("data", () => dataFragments(facts, { book, site, inputs, wrong })),
    fragments("weeks", () => weeksFragments(archive, ledger)),
  ];
}
