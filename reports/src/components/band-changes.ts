import type { AccountRow } from "./account-file.js";
import { accountMoneyShort } from "./account-money.js";
import { accountLink, isolated } from "./account-name.js";
import { bandMark, bandWords } from "./band-mark.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

const rank = { red: 0, yellow: 1, none: 2, green: 3 } as const;
const shown = 40;

/** Accounts whose band is not what it was the week before: worse first, then by money. */
export function bandChanges(accounts: readonly AccountRow[]): AccountRow[] {
  const step = (account: AccountRow) => rank[account.band] - rank[account.band_before ?? account.band];
  return accounts
    .filter((account) => account.band_before !== null && account.band_before !== account.band)
    .sort(
      (a, b) =>
        Math.sign(step(a)) - Math.sign(step(b)) ||
        (b.annual_value ?? -1) - (a.annual_value ?? -1) ||
        (a.slug < b.slug ? -1 : 1),
    );
}

/** The changes as a table: from, to, and why. */
export function bandChangeTable(
  changed: readonly AccountRow[],
  { links, currency }: { links: Links; currency: string },
): Markup {
  if (changed.length === 0) return markup`<p>No customer changed band this week.</p>`;
  return markup`${scrolledTable(
    "Customers that changed band",
    markup`<thead><tr><th scope="col">Customer</th><th scope="col" class="num">A year</th><th scope="col">From, to</th><th scope="col">Why</th></tr></thead><tbody>${changed
      .slice(0, shown)
      .map(
        (account) =>
          markup`<tr><th scope="row">${accountLink(account, links)}</th><td class="num">${accountMoneyShort(account, currency)}</td><td class="nowrap">${bandMark(
            account.band_before ?? "none",
          )}<span aria-hidden="true"> → </span><span class="unseen">to</span> ${bandMark(account.band)} ${bandWords[account.band]}</td><td>${isolated(account.band_reason, 200)}</td></tr>`,
      )}</tbody>`,
    { look: "wordy" },
  )}${changed.length > shown ? markup`<p>And ${changed.length - shown} more, in <a href="${links.accounts}">all accounts</a>.</p>` : ""}`;
}
