import { type SeatCount, seatCount, seatSum } from "@vitals/metrics";
import type { AccountRow } from "../../src/components/account-file.js";
import { accountMoneyShort } from "../../src/components/account-money.js";
import { customerCell } from "../../src/components/customer-cell.js";
import { plural, shortDate } from "../../src/components/date-words.js";
import { defined } from "../../src/components/defined.js";
import { type Links, linksAt } from "../../src/components/links.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Fill, type Markup, markup, nothing } from "../../src/components/markup.js";
import { moneySumWords, sumMoney } from "../../src/components/money.js";
import { percent } from "../../src/components/number-words.js";
import type { Book } from "./book.ts";
import type { PageInput } from "./page-input.ts";

interface Held {
  account: AccountRow;
  count: SeatCount;
}

/** Renewals by how near they are, each stretch without those before it. */
const stretches = [
  { title: "in the next 90 days", from: 0, to: 90 },
  { title: "in 91 to 180 days", from: 90, to: 180 },
  { title: "in 181 to 365 days", from: 180, to: 365 },
  { title: "later", from: 365, to: Number.POSITIVE_INFINITY },
];

/** The finished parts of the page of licences. */
export function licencesFragments({ book, site }: PageInput): Record<string, Markup> {
  const links = linksAt(1);
  const { currency } = site;
  const held = book.customers.flatMap((account): Held[] => {
    const count = seatCount(account);
    return count ? [{ account, count }] : [];
  });
  const idle = held.filter(({ count }) => count.idle > 0 && count.producing < count.seats / 2);
  const over = held.filter(({ count }) => count.over > 0);
  const said = (kind: string) => (entry: Held) =>
    saidAbout(book, entry, { kind, links, titleOf: (id) => site.rules[id] ?? id });
  return {
    "licences/lede": markup`<p class="lede">${sentence(held, book.customers.length)}</p>`,
    "licences/renewals": held.length === 0 ? nothing : renewals(held, { through: (book.lastWeek ?? 0) + 6, currency }),
    "licences/idle":
      idle.length === 0
        ? markup`<p>${held.length === 0 ? "No seats are known." : "No customer uses less than half of its seats."}</p>`
        : table(
            idle.sort((a, b) => b.count.idle - a.count.idle || bySlug(a, b)),
            {
              links,
              currency,
              extra: ["Idle", ({ count }) => count.idle],
              said: said("seats-idle"),
              label: "Customers with idle seats",
            },
          ),
    "licences/over":
      over.length === 0
        ? markup`<p>${held.length === 0 ? "No seats are known." : "No customer has more people producing than seats."}</p>`
        : table(
            over.sort((a, b) => b.count.over - a.count.over || bySlug(a, b)),
            {
              links,
              currency,
              extra: ["Above", ({ count }) => count.over],
              said: said("over-use"),
              label: "Customers above their seats",
            },
          ),
  };
}

function sentence(held: readonly Held[], customers: number): string {
  if (held.length === 0)
    return "How many seats a customer bought, or who works with them, is not known for anybody, so nothing can be said about licences.";
  const sum = seatSum(held.map(({ count }) => count));
  const above = held.filter(({ count }) => count.over > 0).length;
  const rest = customers - held.length;
  const idle =
    sum.idle === 0
      ? `Every one of ${plural(sum.seats, "seat")} has somebody`
      : `${sum.idle.toLocaleString("en")} of the ${plural(sum.seats, "seat")} of ${plural(held.length, "customer")} (${percent(sum.idle / sum.seats)}) ${sum.idle === 1 ? "has" : "have"} nobody`;
  return `${idle} who produced in the last four weeks. ${above === 0 ? "Nobody has" : `${plural(above, "customer")} ${above === 1 ? "has" : "have"}`} more people producing than seats.${rest > 0 ? ` For ${plural(rest, "customer")} it cannot be said.` : ""}`;
}

function renewals(held: readonly Held[], { through, currency }: { through: number; currency: string }): Markup {
  const rows = [
    ...stretches.map(({ title, from, to }) => ({
      title,
      own: held.filter(({ account: { renews_on: on } }) => on !== null && on - through > from && on - through <= to),
    })),
    {
      title: "no date known, or past",
      own: held.filter(({ account: { renews_on: on } }) => on === null || on <= through),
    },
    { title: "all", own: held },
  ]
    .filter(({ own }) => own.length > 0)
    .map((row) => ({ ...row, sum: seatSum(row.own.map(({ count }) => count)) }));
  return listingTable(
    rows,
    [
      { title: "Renews", cell: ({ title }) => title },
      { title: "Customers", cell: ({ own }) => own.length, numeric: true },
      { title: "Seats", cell: ({ sum }) => sum.seats.toLocaleString("en"), numeric: true },
      { title: "Producing", cell: ({ sum }) => sum.producing.toLocaleString("en"), numeric: true },
      { title: "Idle", cell: ({ sum }) => sum.idle.toLocaleString("en"), numeric: true },
      { title: "Above seats", cell: ({ sum }) => sum.over.toLocaleString("en"), numeric: true },
      {
        title: "A year",
        cell: ({ own }) =>
          moneySumWords(
            sumMoney(
              own.map(({ account }) => account),
              currency,
            ),
          ) ?? "–",
        numeric: true,
      },
    ],
    { label: "Seats by renewal" },
  );
}

interface TableOptions {
  links: Links;
  currency: string;
  extra: readonly [title: string, cell: (entry: Held) => Fill];
  said: (entry: Held) => Fill;
  label: string;
}

function table(entries: readonly Held[], { links, currency, extra: [title, cell], said, label }: TableOptions): Markup {
  return listingTable(
    entries,
    [
      { title: "Customer", cell: ({ account }) => customerCell(account, links) },
      { title: "A year", cell: ({ account }) => accountMoneyShort(account, currency), numeric: true },
      { title: "Seats", cell: ({ count }) => count.seats, numeric: true },
      { title: "Producing", cell: ({ count }) => count.producing, numeric: true },
      { title, cell, numeric: true },
      {
        title: "Renews",
        cell: ({ account }) => (account.renews_on === null ? "–" : shortDate(account.renews_on)),
        nowrap: true,
      },
      { title: "Said", cell: said },
    ],
    { label, most: 100, file: links.file("portfolio.csv") },
  );
}

/** What stands open about it, where there is a rule that speaks of it. */
function saidAbout(
  { alarms }: Book,
  { account }: Held,
  { kind, links, titleOf }: { kind: string; links: Links; titleOf: (id: string) => string },
): Fill {
  const open = alarms.find(
    (each) => each.account_id === account.account_id && each.kind === kind && each.state !== "closed",
  );
  return open ? defined(kind, titleOf(kind), links) : "–";
}

function bySlug(a: Held, b: Held): number {
  return a.account.slug < b.account.slug ? -1 : 1;
}
