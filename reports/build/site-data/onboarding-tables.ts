import { type Cohort, expectedDays, type NamedNewcomer } from "@vitals/metrics";
import type { AccountRow } from "../../src/components/account-file.js";
import { accountMoneyShort } from "../../src/components/account-money.js";
import { isolated } from "../../src/components/account-name.js";
import { customerCell } from "../../src/components/customer-cell.js";
import { plural, shortDate } from "../../src/components/date-words.js";
import { defined } from "../../src/components/defined.js";
import type { Links } from "../../src/components/links.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { percent } from "../../src/components/number-words.js";
import { quarterWords } from "../../src/components/quarter-words.js";
import type { Book } from "./book.ts";

const quartersShown = 8;

/** What the tables of onboarding are printed with. */
export interface OnboardingOptions {
  readonly links: Links;
  readonly currency: string;
  /** The last day of the report week. */
  readonly through: number;
  readonly titleOf: (kind: string) => string;
}

/** Time to first output by the quarter newcomers began in, the newest first. */
export function cohortTable(cohorts: readonly Cohort[], { who, none }: { who: string; none: string }): Markup {
  if (cohorts.length === 0) return markup`<p>${none}</p>`;
  return listingTable(
    cohorts.slice(-quartersShown).reverse(),
    [
      { title: "Began in", cell: ({ from }) => quarterWords(from) },
      { title: who, cell: ({ newcomers }) => newcomers, numeric: true },
      { title: "Have made something", cell: ({ producing }) => producing, numeric: true },
      {
        title: "Half after",
        cell: ({ medianDays }) => medianWords(medianDays),
        numeric: true,
      },
      {
        title: `Within ${expectedDays} days`,
        cell: ({ withinExpected }) => (withinExpected === null ? "too early" : percent(withinExpected)),
        numeric: true,
      },
    ],
    { label: `${who} by quarter` },
  );
}

function medianWords(days: number | null): string {
  if (days === null) return "not yet";
  return days === 0 ? "the same day" : plural(days, "day");
}

/** Customers of the last half year without any output, who waits longest first. */
export function waitingTable(
  waiting: readonly NamedNewcomer[],
  book: Book,
  { links, currency, through, titleOf, began }: OnboardingOptions & { began: number },
): Markup {
  const rows = waiting.flatMap((newcomer) => {
    const account = book.byId.get(newcomer.accountId);
    return account ? [{ newcomer, account }] : [];
  });
  if (rows.length === 0)
    return markup`<p>${began === 0 ? "No customer began within the last half year." : "Every customer that began within the last half year has made something."}</p>`;
  return listingTable(
    rows.sort((a, b) => a.newcomer.began - b.newcomer.began || (a.account.slug < b.account.slug ? -1 : 1)),
    [
      { title: "Customer", cell: ({ account }) => customerCell(account, links) },
      { title: "A year", cell: ({ account }) => accountMoneyShort(account, currency), numeric: true },
      { title: "Began", cell: ({ newcomer }) => shortDate(newcomer.began), nowrap: true },
      { title: "Waits for", cell: ({ newcomer }) => plural(through - newcomer.began, "day"), numeric: true },
      { title: "Owner", cell: ({ account }) => (account.owner ? isolated(account.owner, 40) : "nobody named") },
      { title: "Said", cell: ({ account }) => stuckAlarm(account, book, { links, titleOf }) },
    ],
    { label: "Customers without output", wordy: true, most: 100, file: links.file("portfolio.csv") },
  );
}

/** How many people of each customer have had access for long and made nothing; names stay on the customer's page. */
export function stuckTable(
  stuck: readonly NamedNewcomer[],
  all: readonly NamedNewcomer[],
  { book, options }: { book: Book; options: OnboardingOptions },
): Markup {
  const newIn = countByAccount(all);
  const rows = [...countByAccount(stuck)].flatMap(([id, count]) => {
    const account = book.byId.get(id);
    return account ? [{ account, stuck: count, all: newIn.get(id) ?? count }] : [];
  });
  if (rows.length === 0)
    return markup`<p>${all.length === 0 ? "No list of users names anybody who was given access within the last half year." : "Nobody who was given access within the last half year is known to be stuck."}</p>`;
  return listingTable(
    rows.sort((a, b) => b.stuck - a.stuck || (a.account.slug < b.account.slug ? -1 : 1)),
    [
      { title: "Customer", cell: ({ account }) => customerCell(account, options.links) },
      { title: "Made nothing yet", cell: (row) => row.stuck, numeric: true },
      { title: "Of so many new people", cell: (row) => row.all, numeric: true },
      { title: "Owner", cell: ({ account }) => (account.owner ? isolated(account.owner, 40) : "nobody named") },
    ],
    { label: "People without output by customer", most: 60 },
  );
}

function countByAccount(newcomers: readonly NamedNewcomer[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { accountId } of newcomers) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  return counts;
}

function stuckAlarm(
  { account_id: id }: AccountRow,
  { alarms }: Book,
  { links, titleOf }: Pick<OnboardingOptions, "links" | "titleOf">,
): Markup | string {
  const open = alarms.find(
    (each) => each.account_id === id && each.kind === "onboarding-stuck" && each.state !== "closed",
  );
  return open ? defined(open.kind, titleOf(open.kind), links) : "–";
}
