import { shareAt } from "@vitals/metrics";
import { isolated } from "../../src/components/account-name.js";
import { dateWords, plural, shortDate } from "../../src/components/date-words.js";
import { type Links, linksAt } from "../../src/components/links.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { figure, percent } from "../../src/components/number-words.js";
import { smallSeries } from "../../src/components/small-series.js";
import type { Feature } from "./feature-book.ts";
import { launchDrawing } from "./launch-drawing.ts";
import type { PageInput } from "./page-input.ts";

/** Launches older than this are features like any other. */
const launchDays = 364;

/** The finished parts of the page of features. */
export async function featuresFragments(
  { book }: PageInput,
  features: readonly Feature[],
): Promise<Record<string, Markup>> {
  const links = linksAt(1);
  const lastDay = (book.lastWeek ?? 0) + 6;
  const critical = features.filter((feature) => feature.critical);
  const launches = features
    .filter(({ launch, launchedOn }) => launch && launchedOn !== null && isRecent(launchedOn, lastDay))
    .sort((a, b) => (b.launchedOn ?? 0) - (a.launchedOn ?? 0));
  return {
    "features/lede": markup`<p class="lede">${sentence(features, { critical, launches })}</p>`,
    "features/critical": criticalTable(critical, links),
    "features/launches": markup`${launches[0] ? await launchDrawing(launches[0], features) : nothing}${launchTable(launches, { links, lastDay })}`,
    "features/all": allTable(features, links),
  };
}

function isRecent(launchedOn: number, lastDay: number): boolean {
  return launchedOn <= lastDay && launchedOn > lastDay - launchDays;
}

/** How many customers used a command in the last four weeks. */
export function usersNow(feature: Feature): number {
  return customersNow(feature).length;
}

function customersNow({ use }: Feature): string[] {
  return use.customers
    .filter(({ standing }) => standing === "new" || standing === "using")
    .map(({ accountId }) => accountId);
}

function sentence(
  features: readonly Feature[],
  { critical, launches }: { critical: readonly Feature[]; launches: readonly Feature[] },
): string {
  if (features.length === 0) return "No customer has used any command yet, so nothing can be said about features.";
  const enough = critical.map(
    (feature) => new Set(feature.criticalUses.filter(({ isEnough }) => isEnough).map((use) => use.accountId)),
  );
  const judged = new Set(critical.flatMap(({ criticalUses }) => criticalUses.map(({ accountId }) => accountId)));
  const all = [...judged].filter((id) => enough.every((ids) => ids.has(id))).length;
  const used = features.filter((feature) => usersNow(feature) > 0).length;
  const customers = new Set(features.flatMap(customersNow)).size;
  const inAll =
    used === 0
      ? `No feature was used in the last four weeks; ${plural(features.length, "feature")} ${features.length === 1 ? "is" : "are"} known.`
      : `${used === features.length && used > 1 ? `All ${used} features` : `${used} of ${plural(features.length, "feature")}`} ${used === 1 ? "was" : "were"} used in the last four weeks, by ${plural(customers, "customer")}.`;
  const important =
    critical.length === 0 || judged.size === 0
      ? inAll
      : `${whoDoes(all, judged.size)} ${critical.length === 1 ? "the one critical feature" : `all ${critical.length} critical features`} as often as expected.`;
  const [newest] = launches;
  const launched = newest?.launch
    ? ` ${newest.title}, launched on ${dateWords(newest.launchedOn ?? 0)}, is taken up by ${newest.launch.taken === 0 ? "none" : newest.launch.taken.toLocaleString("en")} of ${plural(newest.launch.customers, "customer")}.`
    : "";
  return `${important}${launched}`;
}

function whoDoes(all: number, judged: number): string {
  if (judged === 1) return `The one customer that produced ${all === 1 ? "uses" : "does not use"}`;
  const some = all === 0 ? "None" : all.toLocaleString("en");
  return `${some} of the ${plural(judged, "customer")} that produced ${all === 1 ? "uses" : "use"}`;
}

function criticalTable(features: readonly Feature[], links: Links): Markup {
  if (features.length === 0)
    return markup`<p>None. A command becomes critical with <code>critical</code> in its row of the catalogue; <code>expected_per_user_week</code> says how often is often.</p>`;
  return markup`${listingTable(
    features,
    [
      featureColumn(links),
      {
        title: "Expected uses a person, a week",
        cell: ({ expected }) => (expected === null ? "any use" : figure(expected)),
        numeric: true,
      },
      { title: "Customers judged", cell: ({ criticalUses }) => criticalUses.length, numeric: true },
      {
        title: "As expected",
        cell: ({ criticalUses }) => criticalUses.filter(({ isEnough }) => isEnough).length,
        numeric: true,
      },
      {
        title: "Too seldom",
        cell: ({ criticalUses }) => criticalUses.filter(({ isEnough, rate }) => !isEnough && rate > 0).length,
        numeric: true,
      },
      {
        title: "Not at all",
        cell: ({ criticalUses }) => criticalUses.filter(({ rate }) => rate === 0).length,
        numeric: true,
      },
      seriesColumn,
    ],
    { label: "Critical features", wordy: true, most: 100 },
  )}<p class="fine-print">Judged are customers with output in the last four weeks and, where it is known which modules they have, with a module the
feature belongs to; the rate is uses per producing person and week over those weeks. A feature used too seldom may be hard to find,
hard to use, or not needed there: the page of each says which customers to ask.</p>`;
}

function launchTable(features: readonly Feature[], { links, lastDay }: { links: Links; lastDay: number }): Markup {
  if (features.length === 0)
    return markup`<p>No command has a launch day (<code>launched_on</code> in the catalogue) within the last year.</p>`;
  const share =
    (days: number) =>
    ({ launch, launchedOn }: Feature) =>
      launch && (launchedOn ?? 0) + days <= lastDay ? percent(shareAt(launch.curve, days)) : "not yet";
  return markup`${listingTable(
    features,
    [
      featureColumn(links),
      { title: "Launched", cell: ({ launchedOn }) => shortDate(launchedOn ?? 0), nowrap: true },
      {
        title: "Taken up by",
        cell: ({ launch }) => `${launch?.taken ?? 0} of ${launch?.customers ?? 0}`,
        numeric: true,
      },
      { title: "After 4 weeks", cell: share(28), numeric: true },
      { title: "After 13 weeks", cell: share(91), numeric: true },
      { title: "Using it now", cell: usersNow, numeric: true },
      { title: "Stopped", cell: stopped, numeric: true },
      seriesColumn,
    ],
    { label: "Launches", wordy: true },
  )}<p class="fine-print">Shares count customers that have not used it yet as still to come, and those that began after the launch from their own
beginning.</p>`;
}

function allTable(features: readonly Feature[], links: Links): Markup {
  if (features.length === 0) return nothing;
  return listingTable(
    features,
    [
      featureColumn(links),
      { title: "Customers, 4 weeks", cell: usersNow, numeric: true },
      {
        title: "New",
        cell: ({ use }) => use.customers.filter(({ standing }) => standing === "new").length,
        numeric: true,
      },
      { title: "Stopped", cell: stopped, numeric: true },
      seriesColumn,
      { title: "Kind", cell: ({ kind }) => kind },
      { title: "Group", cell: ({ group, module }) => isolated(group ?? module ?? "–", 40) },
    ],
    { label: "All features", most: 400 },
  );
}

function stopped({ use }: Feature): number {
  return use.customers.filter(({ standing }) => standing === "stopped").length;
}

function featureColumn(links: Links) {
  return {
    title: "Feature",
    cell: ({ slug, title }: Feature) => markup`<a href="${links.feature(slug)}">${isolated(title, 60)}</a>`,
  };
}

const seriesColumn = {
  title: "Customers a week, 26 weeks",
  cell: ({ use }: Feature) => smallSeries(use.customersByWeek, { tone: "accent", marked: 4, width: 104 }),
};
