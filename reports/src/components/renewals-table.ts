import type { AccountRow } from "./account-file.js";
import { type BandName, bandLabel } from "./band-mark.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";
import { moneySumWords, sumMoney } from "./money.js";

const reaches = [30, 60, 90, 180] as const;
const bands: readonly BandName[] = ["red", "yellow", "green", "none"];

/** Contracts that renew within a number of days after the report week. */
export function renewalsWithin(customers: readonly AccountRow[], after: number, days: number): AccountRow[] {
  return customers.filter(
    (account) => account.renews_on !== null && account.renews_on > after && account.renews_on <= after + days,
  );
}

/** Renewals ahead, by band: how many and how much, each reach holding the ones before. */
export function renewalsTable(
  customers: readonly AccountRow[],
  { lastWeek, currency, links }: { lastWeek: number; currency: string; links: Links },
): Markup {
  if (!customers.some((account) => account.renews_on !== null)) {
    return markup`<p>No renewal date is known for any customer, so nothing can be said about renewals ahead.</p>`;
  }
  const after = lastWeek + 6;
  return scrolledTable(
    "Renewals by band and date",
    markup`<thead><tr><th scope="col">Band today</th>${reaches.map(
      (days) => markup`<th scope="col" class="num">Next ${days} days</th>`,
    )}</tr></thead><tbody>${bands.map(
      (band) =>
        markup`<tr><th scope="row"><a class="plain" href="${links.accounts}?band=${band}&amp;renewal=180">${bandLabel(band)}</a></th>${reaches.map(
          (days) =>
            cell(
              renewalsWithin(customers, after, days).filter((account) => account.band === band),
              currency,
            ),
        )}</tr>`,
    )}<tr class="total"><th scope="row">All</th>${reaches.map((days) => cell(renewalsWithin(customers, after, days), currency))}</tr></tbody>`,
    { look: "renewals" },
  );
}

function cell(accounts: readonly AccountRow[], currency: string): Markup {
  if (accounts.length === 0) return markup`<td class="num quiet">none</td>`;
  const money = moneySumWords(sumMoney(accounts, currency));
  return markup`<td class="num"><span class="strong">${accounts.length}</span>${money ? markup`<br>${money}` : ""}</td>`;
}
