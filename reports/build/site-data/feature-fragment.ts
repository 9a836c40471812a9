import { type CustomerUse, standingWords } from "@vitals/metrics";
import type { AccountRow } from "../../src/components/account-file.js";
import { isolated } from "../../src/components/account-name.js";
import { customerCell } from "../../src/components/customer-cell.js";
import { dateWords, plural, shortDate } from "../../src/components/date-words.js";
import { type Links, linksAt } from "../../src/components/links.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Fill, type Markup, markup, nothing } from "../../src/components/markup.js";
import { figure } from "../../src/components/number-words.js";
import { smallSeries } from "../../src/components/small-series.js";
import type { Book } from "./book.ts";
import type { Feature } from "./feature-book.ts";
import { usersNow } from "./features-fragments.ts";
import { launchDrawing } from "./launch-drawing.ts";

/** A feature's page: who uses it, who should and does not, who took it up and who stopped. */
export async function featureFragment(
  feature: Feature,
  { book, features }: { book: Book; features: readonly Feature[] },
): Promise<Markup> {
  const links = linksAt(1);
  const { title, use, critical, launch } = feature;
  const of = (...standings: CustomerUse["standing"][]) =>
    use.customers.filter(({ standing }) => standings.includes(standing));
  const table = (uses: readonly CustomerUse[], none: string) => usesTable(uses, book, { links, none });
  const never = book.customers.length - use.customers.length;
  return markup`<h1 class="name">${isolated(title)}</h1>
<p class="lede">${sentence({ customers: book.customers.length, now: usersNow(feature), fresh: of("new").length, stopped: of("stopped").length, never })}</p>
${facts(feature)}
<figure class="picture apart"><figcaption>Customers that used it, each of the last ${use.customersByWeek.length} weeks.</figcaption>${smallSeries(use.customersByWeek, { width: 312, height: 72, tone: "accent", marked: 4 })}</figure>
${critical ? markup`<h2>Who should be using it more?</h2>${gaps(feature, book, links)}` : nothing}
${launch ? markup`<h2>How is the launch taken up?</h2>${await uptake(feature, features)}` : nothing}
<h2>Who took it up?</h2>${table(of("new"), "Nobody used it for the first time within the last 13 weeks.")}
<h2>Who stopped?</h2>${table(of("stopped", "quiet"), "Nobody who used it has stopped.")}
<h2>Who has used it for longer?</h2>${table(of("using"), "Nobody who uses it now began more than 13 weeks ago.")}
<p class="fine-print">${Object.entries(standingWords).map(([word, means], i) => `${i > 0 ? "; " : ""}${word}: ${means}`)}. Counted are today's customers.</p>`;
}

interface Users {
  customers: number;
  now: number;
  fresh: number;
  stopped: number;
  never: number;
}

function sentence({ customers, now, fresh, stopped, never }: Users): string {
  if (customers === 0) return "No account is a customer today, so nobody can be said to use it.";
  const first = fresh === 0 ? "none" : fresh.toLocaleString("en");
  const used = `${now === 0 ? "None" : now.toLocaleString("en")} of ${plural(customers, "customer")} used it in the last four weeks${now === 0 ? "" : `, ${first} of them for the first time within 13 weeks`}.`;
  const gone = stopped === 0 ? "None has stopped" : `${plural(stopped, "customer has", "customers have")} stopped`;
  const rest =
    never === 0
      ? "everybody has used it at least once"
      : `${never.toLocaleString("en")} ${never === 1 ? "has" : "have"} never used it`;
  return `${used} ${never === customers ? "Nobody ever has." : `${gone}, and ${rest}.`}`;
}

function facts({ event, kind, module, group, owner, critical, expected, launchedOn }: Feature): Markup {
  const rows: [string, Fill][] = [
    ["Command", markup`<code>${isolated(event, 80)}</code>`],
    ["Kind", kind],
  ];
  if (module) rows.push(["Module", isolated(module)]);
  if (group) rows.push(["Group", isolated(group)]);
  rows.push(["Who builds it", owner ? isolated(owner) : "nobody named"]);
  if (critical)
    rows.push(["Critical", expected === null ? "yes" : `yes: ${figure(expected)} uses a producing person and week`]);
  if (launchedOn !== null) rows.push(["Launched", dateWords(launchedOn)]);
  return markup`<dl class="facts">${rows.map(([term, text]) => markup`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function gaps({ criticalUses, use }: Feature, { byId }: Book, links: Links): Markup {
  const standing = new Map(use.customers.map((each) => [each.accountId, each.standing]));
  const short = criticalUses
    .filter(({ isEnough }) => !isEnough)
    .flatMap((gap) => {
      const account = byId.get(gap.accountId);
      return account ? [{ ...gap, account, standing: standing.get(gap.accountId) }] : [];
    })
    .sort(
      (a, b) => (b.account.annual_value ?? -1) - (a.account.annual_value ?? -1) || (a.accountId < b.accountId ? -1 : 1),
    );
  if (short.length === 0)
    return markup`<p>${criticalUses.length === 0 ? "No customer produced, so nothing is expected of anybody." : "Nobody: every customer that produced uses it as often as expected."}</p>`;
  return markup`${listingTable(
    short,
    [
      { title: "Customer", cell: ({ account }) => customerCell(account, links) },
      { title: "A person and week", cell: ({ rate }) => figure(rate), numeric: true },
      { title: "Expected", cell: ({ expected }) => (expected === null ? "any use" : figure(expected)), numeric: true },
      { title: "So far", cell: ({ standing: known, rate }) => shortOf(known, rate) },
    ],
    { label: "Customers that use it too seldom", wordy: true, most: 100 },
  )}<p class="fine-print">Ask who uses it too seldom where it should stand in their work; show who never used it what it does for them; ask who has stopped what got in the way, and tell who builds it.</p>`;
}

function shortOf(standing: CustomerUse["standing"] | undefined, rate: number): string {
  if (standing === undefined) return "never used";
  if (rate > 0) return "too seldom";
  return "stopped";
}

async function uptake(feature: Feature, features: readonly Feature[]): Promise<Markup> {
  const { launch, launchedOn } = feature;
  if (!launch || launchedOn === null) return nothing;
  const drawn = await launchDrawing(feature, features);
  if (drawn.html !== "") return drawn;
  const so = launch.taken === 0 ? "None" : launch.taken.toLocaleString("en");
  return markup`<p>${so} of ${plural(launch.customers, "customer")} ${launch.taken === 1 ? "has" : "have"} used it since ${dateWords(launchedOn)}.</p>`;
}

function usesTable(
  uses: readonly CustomerUse[],
  { byId }: Book,
  { links, none }: { links: Links; none: string },
): Markup {
  const rows = uses.flatMap((use) => {
    const account = byId.get(use.accountId) as AccountRow | undefined;
    return account ? [{ use, account }] : [];
  });
  if (rows.length === 0) return markup`<p>${none}</p>`;
  rows.sort(
    (a, b) =>
      (b.account.annual_value ?? -1) - (a.account.annual_value ?? -1) || (a.use.accountId < b.use.accountId ? -1 : 1),
  );
  return listingTable(
    rows,
    [
      { title: "Customer", cell: ({ account }) => customerCell(account, links) },
      { title: "First use", cell: ({ use }) => shortDate(use.firstWeek), nowrap: true },
      { title: "Last use", cell: ({ use }) => shortDate(use.lastWeek), nowrap: true },
      {
        title: "Uses a week, 26 weeks",
        cell: ({ use }) => smallSeries(use.weeks, { tone: "accent", marked: 4, width: 104 }),
      },
    ],
    { label: "Customers and their use", most: 60 },
  );
}
