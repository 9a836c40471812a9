import type { AccountRow } from "../../../src/components/account-file.js";
import { type BandName, bandWords } from "../../../src/components/band-mark.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { moneySumWords, sumMoney } from "../../../src/components/money.js";
import { renewalsWithin } from "../../../src/components/renewals-table.js";

const bands: readonly BandName[] = ["red", "yellow", "green", "none"];
const reaches = [30, 60, 90, 180] as const;

/** How many customers stood in which band, and what they paid. */
export function bandsThen(customers: readonly AccountRow[], currency: string): Markup[] {
  const row = (title: string, accounts: readonly AccountRow[]) =>
    markup`<tr><th scope="row">${title}</th><td>${accounts.length.toLocaleString("en")}</td><td>${moneySumWords(sumMoney(accounts, currency)) ?? "–"}</td></tr>`;
  return [
    markup`<table>`,
    markup`<thead><tr><th scope="col">Band</th><th scope="col">Customers</th><th scope="col">Annual value</th></tr></thead>`,
    markup`<tbody>`,
    ...bands.map((band) =>
      row(
        bandWords[band],
        customers.filter((account) => account.band === band),
      ),
    ),
    row("All", customers),
    markup`</tbody>`,
    markup`</table>`,
  ];
}

/** Contracts that renewed after that week, by band; each reach holds the ones before. */
export function renewalsThen(
  customers: readonly AccountRow[],
  { lastWeek, currency }: { lastWeek: number; currency: string },
): Markup[] {
  if (!customers.some((account) => account.renews_on !== null)) return [markup`<p>No renewal date was known.</p>`];
  return [
    markup`<table>`,
    markup`<thead><tr><th scope="col">Band</th>${reaches.map((days) => markup`<th scope="col">Next ${days} days</th>`)}</tr></thead>`,
    markup`<tbody>`,
    ...[...bands, null].map(
      (band) =>
        markup`<tr><th scope="row">${band ? bandWords[band] : "All"}</th>${reaches.map((days) =>
          cell(
            renewalsWithin(customers, lastWeek + 6, days).filter((account) => band === null || account.band === band),
            currency,
          ),
        )}</tr>`,
    ),
    markup`</tbody>`,
    markup`</table>`,
  ];
}

function cell(accounts: readonly AccountRow[], currency: string): Markup {
  const money = moneySumWords(sumMoney(accounts, currency));
  return markup`<td>${accounts.length === 0 ? "none" : accounts.length}${money ? markup`<br>${money}` : nothing}</td>`;
}
