import { accountMoneyShort } from "./account-money.js";
import { accountLink, isolated } from "./account-name.js";
import { bandMark } from "./band-mark.js";
import { shortDate } from "./date-words.js";
import type { Links } from "./links.js";
import type { ListedAccount } from "./listed-account.js";
import { scrolledTable } from "./listing-table.js";
import { ratingDisagrees } from "./manager-rating.js";
import { type Markup, markup, nothing } from "./markup.js";
import { figure, percent, signedPercent } from "./number-words.js";
import { changeWords, inTenths } from "./rounded-parts.js";
import { drawnSketch } from "./series-sketch.js";

/** The columns of the table of accounts: how each is headed, which signal defines it, and how it sorts. */
export const accountColumns = [
  { id: "name", title: "Customer", numeric: false, definition: null },
  { id: "score", title: "Score", numeric: true, definition: "score" },
  { id: "moved", title: "Since last week", numeric: true, definition: "score" },
  { id: "value", title: "A year", numeric: true, definition: "table-portfolio" },
  { id: "series", title: "26 weeks", numeric: false, definition: "output" },
  { id: "output", title: "4 weeks", numeric: true, definition: "output" },
  { id: "change", title: "Change", numeric: true, definition: "table-portfolio" },
  { id: "people", title: "People", numeric: true, definition: "producing-users" },
  { id: "modules", title: "Modules", numeric: true, definition: "modules" },
  { id: "seats", title: "Seats used", numeric: true, definition: "seat-use" },
  { id: "renews", title: "Renews", numeric: false, definition: null },
  { id: "owner", title: "Owner", numeric: false, definition: null },
] as const;

export type AccountColumn = (typeof accountColumns)[number]["id"];

/** The table of accounts; the header's cells carry the column's id so that a page can make them sort. */
export function accountTable(rows: readonly ListedAccount[], options: { links: Links; currency: string }): Markup {
  return scrolledTable(
    "Accounts with their score, output, people, seats and renewal",
    markup`<thead><tr>${accountColumns.map(
      (column) =>
        markup`<th scope="col" data-column="${column.id}" class="${column.numeric ? "num " : ""}c-${column.id}">${column.title}</th>`,
    )}</tr></thead><tbody>${accountRows(rows, options)}</tbody>`,
    { look: "accounts" },
  );
}

/** The rows alone. */
export function accountRows(
  rows: readonly ListedAccount[],
  { links, currency }: { links: Links; currency: string },
): Markup {
  return markup`${rows.map((account) => accountRow(account, links, currency))}`;
}

function accountRow(account: ListedAccount, links: Links, currency: string): Markup {
  const cells: [AccountColumn, Markup | string][] = [
    ["score", account.score === null ? "–" : String(Math.round(account.score))],
    ["moved", account.score_change === null ? "–" : changeWords(inTenths(account.score_change))],
    ["value", accountMoneyShort(account, currency)],
    ["series", drawnSketch(account.series, 104)],
    ["output", figure(account.output_4w)],
    ["change", signedPercent(account.output_change)],
    ["people", figure(account.producing_users)],
    ["modules", figure(account.modules)],
    ["seats", percent(account.seat_use)],
    ["renews", account.renews_on === null ? "–" : shortDate(account.renews_on)],
    ["owner", account.owner ? isolated(account.owner, 40) : "–"],
  ];
  return markup`<tr><th scope="row" class="c-name"><span class="row-name">${bandMark(account.band)}<span>${accountLink(account, links)}${under(account)}</span></span></th>${cells.map(
    ([id, content]) => markup`<td class="${numeric(id)}c-${id}">${content}</td>`,
  )}</tr>`;
}

function under(account: ListedAccount): Markup {
  const words: Record<ListedAccount["status"], string | null> = {
    customer: null,
    former: "left",
    silent: "silent for half a year",
    never: "no event ever",
  };
  const parts = [words[account.status], account.segment].filter((part): part is string => part !== null);
  if (account.open_alarms > 0) parts.unshift("open alarm");
  if (account.status === "customer" && ratingDisagrees(account)) parts.push(`manager says ${account.manager_rating}`);
  return parts.length === 0 ? nothing : markup`<span class="row-under">${isolated(parts.join(" · "), 60)}</span>`;
}

function numeric(id: AccountColumn): string {
  return accountColumns.find((column) => column.id === id)?.numeric ? "num " : "";
}
