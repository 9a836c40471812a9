import { fewestPeers, type Peers, type PricedValue } from "@vitals/metrics";
import type { AccountRow } from "../../../src/components/account-file.js";
import { isolated } from "../../../src/components/account-name.js";
import { customerCell } from "../../../src/components/customer-cell.js";
import { plural, shortDate } from "../../../src/components/date-words.js";
import { defined } from "../../../src/components/defined.js";
import { listingTable } from "../../../src/components/listing-table.js";
import { type Fill, type Markup, markup, nothing } from "../../../src/components/markup.js";
import { moneyShort, moneySumWords, sumMoney } from "../../../src/components/money.js";
import { forEachUnit, quarterOfPeers, ratioMoney } from "../../../src/components/price-words.js";
import type { ValuePage } from "./value-page.ts";

type Row = PricedValue & { account: AccountRow };

/** What customers get for what they pay: segments, who pays much and gets little, the other way round, everybody. */
export function valueByPrice(page: ValuePage): Markup {
  const { value, book, currency, links } = page;
  const rows = [...value.compared.values()].flatMap((each): Row[] => {
    const account = book.byId.get(each.accountId);
    return account ? [{ ...each, account }] : [];
  });
  const title = markup`<h2 id="price">Value against price</h2>`;
  if (rows.length === 0) return markup`${title}<p>${nobody(page)}</p>`;
  const of = (standing: PricedValue["standing"]) => rows.filter((row) => row.standing === standing);
  const [dear, cheap] = [of("pays-more-gets-less"), of("pays-less-gets-more").reverse()];
  const small = rows.length < 2 * fewestPeers;
  const money = moneySumWords(
    sumMoney(
      dear.map(({ account }) => account),
      currency,
    ),
  );
  return markup`${title}<p>${says(rows, page)}</p>${segmentTable(rows, page)}
<p class="fine-print">A year of value is the last 13 weeks brought to 52, as ${defined("value-ratio", "value over price", links)} says it, over
what the customer pays in a year today. A quarter is a quarter of the customers of the same segment; a segment of fewer
than ${fewestPeers}, and who is in none, is compared with everybody.</p>
<h3 id="pays-much">Pays much, gets little</h3><p>${
    dear.length === 0
      ? "No customer pays more than the middle of its segment and makes less value than the middle."
      : `${plural(dear.length, "customer")} ${dear.length === 1 ? "pays" : "pay"} more than the middle of ${dear.length === 1 ? "its" : "their"} segment and ${dear.length === 1 ? "makes" : "make"} less value than the middle${money ? `; together ${dear.length === 1 ? "it pays" : "they pay"} ${money} a year` : ""}. ${small ? "With so few customers to compare, that says little." : "Ask what they bought it for, well before the renewal."}`
  }</p>${dear.length === 0 ? nothing : customerTable(dear, page, "Customers who pay much and get little")}
<h3 id="gets-much">Gets much, pays little</h3><p>${
    cheap.length === 0
      ? "No customer pays less than the middle of its segment and makes more value than the middle."
      : `${plural(cheap.length, "customer")} ${cheap.length === 1 ? "pays" : "pay"} less than the middle of ${cheap.length === 1 ? "its" : "their"} segment and ${cheap.length === 1 ? "makes" : "make"} more value than the middle: a story to tell others, and room to talk about growth.`
  }</p>${cheap.length === 0 ? nothing : customerTable(cheap, page, "Customers who get much and pay little")}
<details class="as-table rest"><summary>Everybody who can be compared (${rows.length}), the least value for the money first</summary>${customerTable(rows, page, "Value against price")}</details>`;
}

function says(rows: readonly Row[], { book, currency }: ValuePage): string {
  const below = rows.filter(({ ratio }) => ratio < 1).length;
  const compared = `${rows.length} of ${plural(book.customers.length, "customer")} can be compared`;
  const [only] = rows;
  if (rows.length === 1 && only)
    return `${compared}: it makes ${forEachUnit(only.ratio, currency)} it pays. There is nobody to set that against.`;
  const middle = rows[Math.floor((rows.length - 1) / 2)]?.ratio ?? 0;
  return `${compared}. Half of them make ${forEachUnit(middle, currency)} they pay, or less; ${below === 0 ? "nobody makes" : `${below} ${below === 1 ? "makes" : "make"}`} less than they pay.`;
}

function segmentTable(rows: readonly Row[], { currency }: ValuePage): Markup {
  const peers = [...new Set(rows.map((row) => row.peers))].sort(bySize);
  if (rows.length === 1) return nothing;
  return listingTable(
    peers,
    [
      { title: "Segment", cell: ({ segment }) => (segment === null ? "everybody" : isolated(segment, 60)) },
      { title: "Customers", cell: ({ customers }) => customers, numeric: true },
      { title: "Pays a year, the middle", cell: ({ middlePrice }) => moneyShort(middlePrice, currency), numeric: true },
      {
        title: "lowest quarter, below",
        cell: ({ lower }) => ratioMoney(lower, currency),
        numeric: true,
        group: ratioTitle(currency),
      },
      {
        title: "middle",
        cell: ({ middle }) => ratioMoney(middle, currency),
        numeric: true,
        group: ratioTitle(currency),
      },
      {
        title: "highest quarter, above",
        cell: ({ upper }) => ratioMoney(upper, currency),
        numeric: true,
        group: ratioTitle(currency),
      },
    ],
    { label: "Value for the money by segment" },
  );
}

function customerTable(rows: readonly Row[], { currency, links }: ValuePage, label: string): Markup {
  return listingTable(
    rows,
    [
      { title: "Customer", cell: ({ account }) => customerCell(account, links) },
      { title: "Pays a year", cell: ({ price }) => moneyShort(price, currency), numeric: true },
      { title: "Value, 13 weeks", cell: ({ value }) => moneyShort(value, currency), numeric: true },
      { title: ratioTitle(currency), cell: ({ ratio }) => ratioMoney(ratio, currency), numeric: true },
      { title: "Its segment's middle", cell: ({ peers }) => ratioMoney(peers.middle, currency), numeric: true },
      { title: "Among its segment", cell: ({ quarter, peers }): Fill => quarterOfPeers(quarter, peers) },
      {
        title: "Renews",
        cell: ({ account }) => (account.renews_on === null ? "–" : shortDate(account.renews_on)),
        nowrap: true,
      },
    ],
    { label, wordy: true, most: 100, file: links.file("value.csv") },
  );
}

function ratioTitle(currency: string): string {
  return `Value a year for each ${moneyShort(1, currency)}`;
}

function nobody({ value, book }: ValuePage): Fill {
  if (book.customers.length === 0) return "There is no customer today.";
  const priced = [...value.leftOut.values()].some((why) => why !== "no-price");
  return priced
    ? "No customer can be compared yet; below it says why."
    : markup`What customers pay is not known for anybody, so value cannot be set against price. It is the column <code>annual_value</code> of the accounts.`;
}

function bySize(a: Peers, b: Peers): number {
  return Number(a.segment === null) - Number(b.segment === null) || b.customers - a.customers;
}
