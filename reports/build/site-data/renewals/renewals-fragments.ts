import { type RenewalsAhead, renewalsAhead, signedEarly } from "@vitals/metrics";
import type { AccountRow } from "../../../src/components/account-file.js";
import { dateWords, plural } from "../../../src/components/date-words.js";
import { linksAt } from "../../../src/components/links.js";
import { type Markup, markup } from "../../../src/components/markup.js";
import { moneySumWords, sumMoney } from "../../../src/components/money.js";
import { countWordsFirst } from "../../../src/components/number-words.js";
import { renewalsTable, renewalsWithin } from "../../../src/components/renewals-table.js";
import { rowsOf } from "../columns.ts";
import type { PageInput } from "../page-input.ts";
import { renewalList } from "./renewal-list.ts";
import { renewalsDrawing } from "./renewals-drawing.ts";

/** The finished parts of the page of renewals. */
export async function renewalsFragments({ book, site, facts }: PageInput): Promise<Record<string, Markup>> {
  const links = linksAt(1);
  const { currency } = site;
  const lastWeek = book.lastWeek ?? 0;
  const outcomes = rowsOf<{ account_id: string; occurred_on: number }>(facts.outcomes);
  const sorted = renewalsAhead(book.customers, { through: lastWeek + 6, outcomes });
  const context = { book, links, currency, through: lastWeek + 6, titleOf: (kind: string) => site.rules[kind] ?? kind };
  const lede = markup`<p class="lede">${answer(sorted, { book, currency })}</p>`;
  if (sorted.undated.length === book.customers.length) {
    const how =
      book.customers.length === 0
        ? markup``
        : markup`<p>The day a contract ends or renews is the column <code>renews_on</code> of the accounts; <a href="../data/">what went in</a> shows whether a source has one.</p>`;
    return { "renewals/lede": lede, "renewals/body": how };
  }
  return {
    "renewals/lede": lede,
    "renewals/body": markup`${renewalsTable(book.customers, { lastWeek, currency, links })}
<p class="fine-print">Each column holds the ones before it. Money is today's annual value; a contract without one is counted and adds nothing.</p>
<h2 id="weeks">Week by week</h2>${await renewalsDrawing(sorted.ahead, { lastWeek, currency })}
<h2 id="ahead">The next 180 days</h2>${
      sorted.ahead.length === 0
        ? markup`<p>No contract renews within 180 days.</p>`
        : renewalList(sorted.ahead, context, "Renewals of the next 180 days")
    }
<h2 id="overdue">Past, and nothing recorded</h2>${overdue(sorted, context)}
<h2 id="limits">What it cannot tell</h2>${limits(sorted)}`,
  };
}

function answer(
  sorted: RenewalsAhead<AccountRow>,
  { book, currency }: { book: PageInput["book"]; currency: string },
): string {
  const { customers } = book;
  if (customers.length === 0) return "There is no customer today, so nothing is coming up.";
  if (sorted.undated.length === customers.length)
    return `No renewal date is known for ${customers.length === 1 ? "the only customer" : `any of the ${plural(customers.length, "customer")}`}, so it cannot be said what is coming up.`;
  const soon = renewalsWithin(sorted.ahead, (book.lastWeek ?? 0) + 6, 90);
  const red = soon.filter(({ band }) => band === "red");
  const worth = (rows: readonly AccountRow[]) => moneySumWords(sumMoney(rows, currency));
  const money = worth(soon);
  const redMoney = worth(red);
  const next =
    soon.length === 0
      ? "No contract renews in the next 90 days"
      : `${countWordsFirst(soon.length)} ${soon.length === 1 ? "contract renews" : "contracts renew"} in the next 90 days${money ? `, worth ${money} a year` : ""}; ${red.length === 0 ? "none is" : `${red.length} ${red.length === 1 ? "is" : "are"}`} in red${redMoney ? ` (${redMoney})` : ""}`;
  const far = sorted.ahead.length - soon.length;
  const first = sorted.ahead[0];
  const nearest = soon.length === 0 && first?.renews_on ? `; the nearest is due on ${dateWords(first.renews_on)}` : "";
  return `${next}${nearest}. ${far === 0 ? "No other renews" : `${far} more ${far === 1 ? "renews" : "renew"}`} within 180 days.${
    sorted.overdue.length > 0
      ? ` ${countWordsFirst(sorted.overdue.length)} ${sorted.overdue.length === 1 ? "is" : "are"} past the day with nothing recorded.`
      : ""
  }${sorted.undated.length > 0 ? ` For ${plural(sorted.undated.length, "customer")} no day is known.` : ""}`;
}

function overdue(sorted: RenewalsAhead<AccountRow>, context: Parameters<typeof renewalList>[1]): Markup {
  if (sorted.overdue.length === 0) return markup`<p>None.</p>`;
  return markup`<p>The day has passed, the customer has not left, and no outcome is known: somebody should find out, or write it down.</p>${renewalList(
    sorted.overdue,
    context,
    "Renewals past without an outcome",
  )}`;
}

function limits({ undated, settled, later }: RenewalsAhead<AccountRow>): Markup {
  const are = (count: number) => `${plural(count, "customer")} ${count === 1 ? "has" : "have"}`;
  return markup`<ul><li>${undated.length === 0 ? "Every customer has a renewal date." : `${are(undated.length)} no renewal date and ${undated.length === 1 ? "is" : "are"} in none of the figures above.`}</li>
<li>${
    settled.length === 0
      ? "No customer has a date in the past with an outcome already recorded."
      : `${are(settled.length)} a date in the past with an outcome recorded, and no new date yet, so it cannot be said when ${settled.length === 1 ? "it renews" : "they renew"} next.`
  } An outcome up to ${signedEarly} days before the day of renewal counts as that renewal's.</li>
<li>${later.length === 0 ? "No customer renews later than in 180 days." : `${plural(later.length, "customer")} ${later.length === 1 ? "renews" : "renew"} later than in 180 days.`}</li>
<li>The <a href="../definitions/#band">band</a> is today's; it does not say what it will be on the day. Contracts that renew by themselves, or that
can be ended earlier, look like all others.</li></ul>`;
}
