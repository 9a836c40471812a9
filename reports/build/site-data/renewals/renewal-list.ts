import type { AccountRow, AlarmRow } from "../../../src/components/account-file.js";
import { accountMoneyShort } from "../../../src/components/account-money.js";
import { isolated } from "../../../src/components/account-name.js";
import { customerCell } from "../../../src/components/customer-cell.js";
import { dateWords, spanWords } from "../../../src/components/date-words.js";
import { defined } from "../../../src/components/defined.js";
import type { Links } from "../../../src/components/links.js";
import { listingTable } from "../../../src/components/listing-table.js";
import { type Fill, type Markup, markup } from "../../../src/components/markup.js";
import { isThisWeeks } from "../../../src/components/talk-order.js";
import type { Book } from "../book.ts";

/** What the list is printed with. */
interface ListContext {
  readonly book: Book;
  readonly links: Links;
  readonly currency: string;
  /** Last day of the report week. */
  readonly through: number;
  readonly titleOf: (kind: string) => string;
}

/** Customers with the day of their renewal in words, what they pay, how they are, and what is said about them. */
export function renewalList(customers: readonly AccountRow[], context: ListContext, label: string): Markup {
  const { links, currency, through } = context;
  const said = openAlarms(context);
  return listingTable(
    customers,
    [
      { title: "Customer", cell: (account) => customerCell(account, links) },
      { title: "Renews", cell: ({ renews_on: on }) => (on === null ? "–" : day(on, through)) },
      { title: "A year", cell: (account) => accountMoneyShort(account, currency), numeric: true },
      {
        title: "Score",
        cell: ({ score }) => (score === null ? "–" : Math.round(score)),
        numeric: true,
      },
      { title: "Open alarm", cell: ({ account_id: id }) => said.get(id) ?? "–" },
      { title: "Owner", cell: ({ owner }) => (owner ? isolated(owner) : "nobody named") },
    ],
    { label, wordy: true, most: 200, file: links.file("portfolio.csv") },
  );
}

function day(on: number, through: number): Markup {
  const distance =
    on > through
      ? `in ${spanWords(on - through)}`
      : on === through
        ? "on the last day"
        : `${spanWords(through - on)} ago`;
  return markup`${dateWords(on)} <span class="row-under">${distance}</span>`;
}

/** Alarms that hold, by account, each rule once, the newest first; those nobody took up in time are said to be standing. */
function openAlarms({ book, links, titleOf }: ListContext): Map<string, Fill> {
  const newest = new Map<string, Map<string, AlarmRow>>();
  for (const alarm of [...book.alarms].sort((a, b) => b.first_week - a.first_week)) {
    if (alarm.type !== "alarm" || alarm.state === "closed") continue;
    const own = newest.get(alarm.account_id) ?? new Map<string, AlarmRow>();
    newest.set(alarm.account_id, own);
    if (!own.has(alarm.kind)) own.set(alarm.kind, alarm);
  }
  return new Map(
    [...newest].map(([id, own]) => [
      id,
      [...own.values()].map(
        (alarm, i) =>
          markup`${i > 0 ? ", " : ""}${defined(alarm.kind, titleOf(alarm.kind), links)}${isThisWeeks(alarm) ? "" : " (standing)"}`,
      ),
    ]),
  );
}
