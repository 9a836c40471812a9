import { bandChanges } from "../../src/components/band-changes.js";
import { plural, weekdayWords } from "../../src/components/date-words.js";
import { headlineText } from "../../src/components/headline.js";
import { moneySumWords, sumMoney } from "../../src/components/money.js";
import { renewalsWithin } from "../../src/components/renewals-table.js";
import type { Site } from "../../src/components/site-file.js";
import { talkEntries } from "../../src/components/talk-order.js";
import type { Book } from "./book.ts";

/** What the report says, in five lines of plain text for a terminal. */
export function summaryLines(book: Book, site: Site): string[] {
  const { customers, alarms, lastWeek } = book;
  const made = site.generated ? " Made-up data." : "";
  const through = lastWeek === null ? "No events." : `Data through ${weekdayWords(lastWeek + 6)}.`;
  return [
    `${site.title}: ${through}${made}`,
    headlineText({ customers, alarms, lastWeek, currency: site.currency }),
    firstToTalkTo(book),
    news(book),
    renewalsLine(book, site),
  ];
}

function firstToTalkTo({ customers, alarms, lastWeek }: Book): string {
  const first = talkEntries(customers, alarms, { type: "alarm", lastWeek: lastWeek ?? 0 }).slice(0, 3);
  if (first.length === 0) return "No alarm calls for a conversation.";
  return `Talk first to ${first.map((entry) => plain(entry.account.name)).join(", ")}.`;
}

function news({ customers, alarms, lastWeek }: Book): string {
  const good = talkEntries(customers, alarms, { type: "opportunity", lastWeek: lastWeek ?? 0 }).length;
  const changed = bandChanges(customers).length;
  const about = good === 0 ? "No good news stands out" : `Good news about ${plural(good, "customer")}`;
  return `${about}; ${changed === 0 ? "nobody" : plural(changed, "customer")} changed band.`;
}

/** Renewals of the next quarter in a sentence. */
export function renewalsLine({ customers, lastWeek }: Book, site: Site): string {
  if (!customers.some((account) => account.renews_on !== null)) return "No renewal date is known.";
  const ahead = renewalsWithin(customers, (lastWeek ?? 0) + 6, 90);
  const red = ahead.filter((account) => account.band === "red");
  const money = moneySumWords(sumMoney(ahead, site.currency));
  return `${plural(ahead.length, "renewal")} in the next 90 days${money ? ` worth ${money}` : ""}, ${red.length === 0 ? "none" : red.length} of them in red.`;
}

/** A name on one line, without what a terminal would obey. */
function plain(name: string): string {
  return Array.from(name, (character) => (/\p{C}/u.test(character) ? " " : character))
    .join("")
    .slice(0, 60);
}
