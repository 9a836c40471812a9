import { catalog } from "@vitals/metrics";
import { plural } from "../../src/components/date-words.js";
import { linksAt } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { countWordsFirst } from "../../src/components/number-words.js";
import { type TalkOptions, talkList } from "../../src/components/talk-list.js";
import { type TalkEntry, talkEntries } from "../../src/components/talk-order.js";
import { talkTable } from "../../src/components/talk-table.js";
import type { PageInput } from "./page-input.ts";

/** The rule that says whom to ask today. */
const askNow = "ask-for-review";
const inFull = 20;
const inTable = 150;

/** The finished parts of the page of advocates: whom to ask today, who may be asked soon, and whom not to ask now. */
export function advocatesFragments({ book, site }: PageInput): Record<string, Markup> {
  const options: TalkOptions = {
    links: linksAt(1),
    currency: site.currency,
    lastWeek: book.lastWeek ?? 0,
    titleOf: (kind) => site.rules[kind] ?? kind,
  };
  const of = (wanted: (kind: string) => boolean) =>
    talkEntries(
      book.customers,
      book.alarms.filter(({ kind }) => wanted(kind)),
      { type: "opportunity", lastWeek: options.lastWeek },
    );
  const today = of((kind) => kind === askNow);
  const asked = new Set(today.map(({ account }) => account.account_id));
  const others = of((kind) => kind !== askNow).filter(({ account }) => !asked.has(account.account_id));
  const soon = others.filter(({ account }) => account.open_alarms === 0);
  const notNow = others.filter(({ account }) => account.open_alarms > 0);
  const hasRule = catalog.opportunities.some(({ id }) => id === askNow);
  return {
    "advocates/lede": markup`<p class="lede">${sentence(today.length, soon.length, notNow.length)}</p>`,
    "advocates/today":
      today.length > 0
        ? list(today, options)
        : markup`<p>${hasRule ? "Nobody today. We ask a customer with a fresh reason to be pleased and rising output, and nobody twice within half a year." : "This version has no rule that says when to ask, so nobody is named."}</p>`,
    "advocates/soon": soon.length > 0 ? list(soon, options) : markup`<p>No other good news stands open.</p>`,
    "advocates/not-now":
      notNow.length > 0
        ? markup`<p>These have good news and an open <a href="../alarms/">alarm</a> at once. Talk about the alarm first.</p>${list(notNow, options)}`
        : markup`<p>No customer has good news and an open alarm at once.</p>`,
  };
}

function sentence(today: number, soon: number, notNow: number): string {
  const ask =
    today === 0
      ? "Nobody is to be asked for a review or a reference today"
      : `${countWordsFirst(today)} ${today === 1 ? "customer" : "customers"} can be asked for a review or a reference today`;
  return `${ask}. ${soon === 0 ? `No ${today > 0 ? "other " : ""}customer has` : `${plural(soon, today > 0 ? "more customer" : "customer")} ${soon === 1 ? "has" : "have"}`} good news worth a conversation${notNow > 0 ? `, and ${notNow} ${notNow === 1 ? "has" : "have"} good news beside an open alarm` : ""}.`;
}

function list(entries: readonly TalkEntry[], options: TalkOptions): Markup {
  const rest = entries.slice(inFull);
  return markup`${talkList(entries.slice(0, inFull), options)}${
    rest.length > 0
      ? markup`<details class="as-table rest"><summary>${plural(rest.length, "more customer")}</summary>${talkTable(rest.slice(0, inTable), options)}${rest.length > inTable ? markup`<p>And ${(rest.length - inTable).toLocaleString("en")} more, in <a rel="external" download href="${options.links.file("alarms.csv")}">alarms.csv</a>.</p>` : ""}</details>`
      : ""
  }`;
}
