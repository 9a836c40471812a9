import type { AccountRow } from "../../src/components/account-file.js";
import { bandChanges, bandChangeTable } from "../../src/components/band-changes.js";
import { plural } from "../../src/components/date-words.js";
import { type HeadlineFacts, headline } from "../../src/components/headline.js";
import { linksAt } from "../../src/components/links.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { notices } from "../../src/components/notices.js";
import { redWords } from "../../src/components/red-words.js";
import { renewalsTable } from "../../src/components/renewals-table.js";
import type { Site } from "../../src/components/site-file.js";
import { type TalkOptions, talkList } from "../../src/components/talk-list.js";
import { isThisWeeks, talkEntries } from "../../src/components/talk-order.js";
import { talkTable } from "../../src/components/talk-table.js";
import { bandDrawings } from "./band-drawings.ts";
import type { Book } from "./book.ts";

/** Customers shown as short articles; those that follow are lines of a table, and from there on only counted. */
const inFull = 12;
const inTable = 150;

/** The finished parts of the first page, by name. */
export async function indexFragments(book: Book, site: Site): Promise<Record<string, Markup>> {
  const links = linksAt(0);
  const { currency } = site;
  const facts: HeadlineFacts = { customers: book.customers, alarms: book.alarms, lastWeek: book.lastWeek, currency };
  const options: TalkOptions = {
    links,
    currency,
    lastWeek: book.lastWeek ?? 0,
    titleOf: (kind) => site.rules[kind] ?? kind,
    answerLink: site.links.answer,
  };
  return {
    "index/headline": markup`${headline(facts, links)}${notices(site.notices, links)}`,
    "index/talk-to-these": markup`${said(book, options, {
      type: "alarm",
      none: nobodyToTalkTo(book),
    })}${standing(book, options)}`,
    "index/good-news": said(book, options, { type: "opportunity", none: "Nothing stands out as good news this week." }),
    "index/bands": markup`${await bandDrawings(book, { links, currency })}${redWords(book.customers, book.alarms, links)}`,
    "index/band-changes": bandChangeTable(bandChanges(book.customers), { links, currency }),
    "index/renewals":
      book.lastWeek === null ? nothing : renewalsTable(book.customers, { lastWeek: book.lastWeek, currency, links }),
  };
}

/** An empty list is no proof that all is well, and none at all where nobody could be looked at. */
function nobodyToTalkTo({ customers, lastWeek }: Book): string {
  if (lastWeek === null || customers.length === 0) return "There is no customer with events to talk to.";
  const isJudged = customers.some(({ band }) => band !== "none");
  return `No alarm calls for a conversation this week. ${
    isJudged
      ? "That is not proof that all is well: it says that nobody's output fell in a way that stands out from its own past."
      : "That says little: there is too little data to give any customer a band."
  }`;
}

/** What the order and the colours of a list mean. */
const keys = {
  alarm:
    "In this order: not answered yet, output in trouble, news of the last four weeks, most money. The small pictures are output a week; red are the weeks since the alarm.",
  opportunity: "The small pictures are output a week; green are the weeks since the news.",
} as const;

function said(
  book: Book,
  options: TalkOptions,
  { type, none }: { type: "alarm" | "opportunity"; none: string },
): Markup {
  const entries = talkEntries(book.customers as readonly AccountRow[], book.alarms, {
    type,
    lastWeek: options.lastWeek,
  });
  if (entries.length === 0) return markup`<p>${none}</p>`;
  const first = type === "alarm" ? inFull : inFull / 2;
  const rest = entries.slice(first);
  const left = rest.length - inTable;
  const key = markup`<p class="fine-print">${keys[type]}</p>`;
  if (rest.length === 0) return markup`${key}${talkList(entries, options)}`;
  return markup`${key}${talkList(entries.slice(0, first), options)}<details class="as-table rest"><summary>${plural(rest.length, "more customer")}</summary>${talkTable(
    rest.slice(0, inTable),
    options,
  )}${left > 0 ? markup`<p>And ${left.toLocaleString("en")} more in <a href="${options.links.accounts}">all accounts</a>.</p>` : nothing}</details>`;
}

/** What still holds but was left lying so long that it is none of this week's conversations. */
function standing(book: Book, { links }: TalkOptions): Markup {
  const customers = new Set(book.customers.map(({ account_id }) => account_id));
  const alarms = book.alarms.filter(
    (alarm) =>
      alarm.type === "alarm" && alarm.state !== "closed" && !isThisWeeks(alarm) && customers.has(alarm.account_id),
  );
  if (alarms.length === 0) return nothing;
  return markup`<p class="fine-print">${plural(alarms.length, "alarm")} of longer standing ${alarms.length === 1 ? "is" : "are"} not repeated here, because nobody took ${alarms.length === 1 ? "it" : "them"} up in time; <a href="${links.alarms}#standing">the page of alarms</a> has ${alarms.length === 1 ? "it" : "them"}.</p>`;
}
