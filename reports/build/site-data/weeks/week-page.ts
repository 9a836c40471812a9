import { bandChanges } from "../../../src/components/band-changes.js";
import { plural } from "../../../src/components/date-words.js";
import { headlineText } from "../../../src/components/headline.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { talkEntries } from "../../../src/components/talk-order.js";
import { type Assessed, type Report, readReport } from "../read-report.ts";
import type { WeekPage } from "./archived-week.ts";
import { bandsThen, renewalsThen } from "./tables-then.ts";
import { changeThen, lineThen, talkThen } from "./talks-then.ts";

/** Customers in full, as one line each, and changes of band; the rest is counted, so that no week fills the ledger. */
const most = { inFull: 20, asLine: 60, good: 6, changes: 40 };

/** The first page of a report as it is kept: plain elements, each on a line of its own, so that a ledger can be read and compared. */
export function weekPage(assessed: Assessed): WeekPage {
  return pageOf(readReport(assessed));
}

function pageOf({ book, site }: Report): WeekPage {
  const { customers, alarms, lastWeek } = book;
  const sentence = headlineText({ customers, alarms, lastWeek, currency: site.currency });
  const parts = [
    markup`<p class="lede">${sentence}</p>`,
    ...site.notices.map(({ text }) => markup`<p class="notice">${text}</p>`),
    ...said({ book, site }, "alarm"),
    ...said({ book, site }, "opportunity"),
    markup`<h2>How everybody was</h2>`,
    ...bandsThen(customers, site.currency),
    ...changed({ book, site }),
    markup`<h2>Renewals ahead</h2>`,
    ...renewalsThen(customers, { lastWeek: lastWeek ?? 0, currency: site.currency }),
  ];
  return { sentence, html: parts.map(({ html }) => html.replaceAll(/\s*\n\s*/g, " ")).join("\n") };
}

function said({ book, site }: Pick<Report, "book" | "site">, type: "alarm" | "opportunity"): Markup[] {
  const lastWeek = book.lastWeek ?? 0;
  const entries = talkEntries(book.customers, book.alarms, { type, lastWeek });
  const title = type === "alarm" ? markup`<h2>Talk to these</h2>` : markup`<h2>Good news</h2>`;
  if (entries.length === 0) return [title, markup`<p>Nothing was said.</p>`];
  const inFull = type === "alarm" ? most.inFull : most.good;
  const options = { currency: site.currency, lastWeek, titleOf: (kind: string) => site.rules[kind] ?? kind };
  const lines = entries.slice(inFull, inFull + most.asLine);
  const left = entries.length - inFull - lines.length;
  return [
    title,
    markup`<ol>`,
    ...entries.slice(0, inFull).flatMap((entry) => talkThen(entry, options)),
    markup`</ol>`,
    ...(lines.length > 0
      ? [markup`<h3>And ${plural(entries.length - inFull, "more customer")}</h3>`, markup`<ul>`]
      : []),
    ...lines.map((entry) => lineThen(entry, options)),
    lines.length > 0 ? markup`</ul>` : nothing,
    left > 0 ? markup`<p>And ${left.toLocaleString("en")} more, of whom the ledger keeps the ids.</p>` : nothing,
  ].filter(({ html }) => html !== "");
}

function changed({ book, site }: Pick<Report, "book" | "site">): Markup[] {
  const all = bandChanges(book.customers);
  const left = all.length - most.changes;
  return [
    markup`<h2>What changed band</h2>`,
    ...(all.length === 0 ? [markup`<p>Nobody changed band.</p>`] : [markup`<ul>`]),
    ...all.slice(0, most.changes).map((account) => changeThen(account, site.currency)),
    ...(all.length === 0 ? [] : [markup`</ul>`]),
    ...(left > 0 ? [markup`<p>And ${left.toLocaleString("en")} more.</p>`] : []),
  ];
}
