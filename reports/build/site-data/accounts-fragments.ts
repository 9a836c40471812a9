import { accountFilters } from "../../src/components/account-filters.js";
import { accountTable } from "../../src/components/account-table.js";
import { accountsInView, firstView } from "../../src/components/account-view.js";
import { plural } from "../../src/components/date-words.js";
import { groupTable } from "../../src/components/group-table.js";
import { type Links, linksAt } from "../../src/components/links.js";
import type { ListedAccount } from "../../src/components/listed-account.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { countOrNone } from "../../src/components/number-words.js";
import type { Site } from "../../src/components/site-file.js";

/** Rows that stand in the page itself; the rest comes with the page's data. */
const rowsInPage = 100;

/** The finished parts of the page of accounts. */
export function accountsFragments(accounts: readonly ListedAccount[], site: Site): Record<string, Markup> {
  const links = linksAt(1);
  const found = accountsInView(accounts, firstView, { lastWeek: site.lastWeek });
  const rows = found.slice(0, rowsInPage);
  const rest = found.length - rows.length;
  return {
    "accounts/lede": markup`<p class="lede">${sentence(accounts, site)}</p>`,
    "accounts/groups": groups(accounts, { links, currency: site.currency }),
    "accounts/table": markup`<div id="accounts-table">${accountFilters(accounts, firstView, found.length)}${accountTable(rows, { links, currency: site.currency })}</div>${
      rest > 0
        ? markup`<noscript><p>${plural(rest, "more customer")} can be seen with JavaScript, or in <a rel="external" href="${links.file("portfolio.csv")}">the download</a>.</p></noscript>`
        : ""
    }`,
  };
}

/** Today's customers by segment and by owner, each of which leads to its customers. */
function groups(accounts: readonly ListedAccount[], { links, currency }: { links: Links; currency: string }): Markup {
  const customers = accounts.filter(({ status }) => status === "customer");
  const bySegment = groupTable(customers, {
    title: "Segment",
    currency,
    groupOf: ({ segment }) => segment,
    hrefOf: links.segment,
  });
  const byOwner = groupTable(customers, {
    title: "Owner",
    currency,
    groupOf: ({ owner }) => owner,
    hrefOf: links.owner,
  });
  if (!bySegment.html && !byOwner.html) return nothing;
  return markup`<h2>Group by group</h2>${bySegment}${byOwner}<p class="fine-print">An open alarm waits for an answer; what is answered or of longer standing is not counted. Too little data is no band; bands compare a customer with all others, not with its group.</p>`;
}

function sentence(accounts: readonly ListedAccount[], site: Site): string {
  if (accounts.length === 0) return "There is no account yet.";
  const customers = accounts.filter((account) => account.status === "customer");
  const red = customers.filter((account) => account.band === "red").length;
  const judged = customers.filter((account) => account.band !== "none").length;
  const others = accounts.length - customers.length;
  const unknown = customers.length - judged;
  const bands =
    judged === 0
      ? `For ${customers.length === 1 ? "the only customer" : `all ${plural(site.customers, "customer")}`} there is too little data to say.`
      : `${plural(site.customers, "customer")}: ${countOrNone(red)} in red, ${countOrNone(judged - red)} in yellow or green${unknown > 0 ? `, and for ${unknown.toLocaleString("en")} there is too little data to say` : ""}.`;
  return `${customers.length === 0 ? "No account is a customer today." : bands}${
    others > 0 ? ` ${plural(others, "more account")} left, fell silent, or never began.` : ""
  }`;
}
