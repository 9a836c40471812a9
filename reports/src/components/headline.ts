import type { AccountRow, AlarmRow } from "./account-file.js";
import { plural, weekdayWords, weekWords } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type Markup, markup } from "./markup.js";
import { moneySumWords, sumMoney } from "./money.js";
import { countWords, countWordsFirst } from "./number-words.js";
import { isThisWeeks } from "./talk-order.js";

/** What the first sentence needs. */
export interface HeadlineFacts {
  readonly customers: readonly AccountRow[];
  readonly alarms: readonly AlarmRow[];
  readonly lastWeek: number | null;
  readonly currency: string;
}

/**
 * How many customers have an open or answered alarm in the report week, and how many had one the week before; alarms that
 * have become standing are left out.
 */
export function conversationsNeeded({ customers, alarms, lastWeek }: HeadlineFacts): {
  now: AccountRow[];
  before: number;
} {
  const week = lastWeek ?? 0;
  const bad = alarms.filter((alarm) => alarm.type === "alarm");
  const now = new Set(bad.filter(isThisWeeks).map((alarm) => alarm.account_id));
  const before = new Set(
    bad
      .filter((alarm) => alarm.first_week <= week - 7 && (alarm.closed_week === null || alarm.closed_week >= week))
      .filter(({ standing_since: since }) => since === null || since > week - 7)
      .map((alarm) => alarm.account_id),
  );
  const ids = new Set(customers.map((account) => account.account_id));
  return {
    now: customers.filter((account) => now.has(account.account_id)),
    before: [...before].filter((id) => ids.has(id)).length,
  };
}

/** The answer to the page's question, as one or two sentences with numbers. */
export function headline(facts: HeadlineFacts, links: Links): Markup {
  const { customers, lastWeek, currency } = facts;
  if (lastWeek === null) {
    return markup`<p class="lede">There are no events yet, so nothing can be said about anybody. <a href="${links.data}">What was read</a> says what the report looked for.</p>`;
  }
  if (customers.length === 0) {
    return markup`<p class="lede">No account is a customer in the ${weekWords(lastWeek)}. <a href="${links.accounts}">All accounts</a> shows those that were.</p>`;
  }
  const { now, before } = conversationsNeeded(facts);
  return markup`<p class="lede">${plural(customers.length, "customer")}${worth(customers, currency, links)}. <strong>${needed(
    now.length,
  )}</strong>${compared(now.length, before)}${concerned(now, currency)}.${answered(now, facts)}${unjudged(customers)}</p>
<p class="through">Data through ${weekdayWords(lastWeek + 6)}.</p>`;
}

/** The same as plain text, for a terminal, a message and the archive. */
export function headlineText(facts: HeadlineFacts): string {
  const { customers, currency, lastWeek } = facts;
  if (lastWeek === null) return "There are no events yet, so nothing can be said.";
  if (customers.length === 0) return `No account is a customer in the ${weekWords(lastWeek)}.`;
  const { now, before } = conversationsNeeded(facts);
  const sums = sumMoney(customers, currency);
  const words = moneySumWords(sums);
  const money = words ? ` worth ${words} a year${unknownRest(customers, sums)}` : "";
  return `${plural(customers.length, "customer")}${money}. ${needed(now.length)}${compared(now.length, before)}${concerned(now, currency)}.${answered(now, facts)}${unjudged(customers)}`;
}

function worth(customers: readonly AccountRow[], currency: string, links: Links): Markup {
  const sums = sumMoney(customers, currency);
  const words = moneySumWords(sums);
  if (!words) return markup` (what they pay is not known)`;
  return markup` worth ${defined("table-accounts", words, links)} a year${unknownRest(customers, sums)}`;
}

/** For how many of these the value is not known, so that a sum over the others is not read as the sum over all. */
function unknownRest(customers: readonly AccountRow[], sums: ReturnType<typeof sumMoney>): string {
  const unknown = customers.length - sums.reduce((known, sum) => known + sum.known, 0);
  return unknown > 0 ? ` (not known for ${unknown.toLocaleString("en")})` : "";
}

/** From this share of the customers on, the first sentence says that they cannot be judged. */
const worthSaying = 0.1;

function unjudged(customers: readonly AccountRow[]): string {
  const none = customers.filter((account) => account.band === "none").length;
  return none / customers.length < worthSaying ? "" : ` For ${countWords(none)} there is too little data to judge.`;
}

function needed(count: number): string {
  if (count === 0) return "No alarm calls for a conversation this week";
  return `${countWordsFirst(count)} ${count === 1 ? "needs" : "need"} a conversation`;
}

/** For how many of these somebody has written down an answer to every alarm of this week: they count, and wait for nobody. */
function answered(now: readonly AccountRow[], { alarms }: HeadlineFacts): string {
  const waiting = new Set(
    alarms.filter(({ type, state }) => type === "alarm" && state === "open").map(({ account_id }) => account_id),
  );
  const count = now.filter(({ account_id }) => !waiting.has(account_id)).length;
  if (count === 0) return "";
  if (count === now.length) return " Every alarm has been answered.";
  return ` With ${countWords(count)} of them every alarm has been answered.`;
}

function compared(now: number, before: number): string {
  if (now === before) return now === 0 ? ", and none did last week" : ", as many as last week";
  return `, ${countWords(Math.abs(now - before))} ${now > before ? "more" : "fewer"} than last week`;
}

function concerned(now: readonly AccountRow[], currency: string): string {
  const sums = sumMoney(now, currency);
  const words = moneySumWords(sums);
  const they = now.length === 1 ? "it pays" : "they pay";
  return words && now.length > 0 ? `; ${they} ${words} a year${unknownRest(now, sums)}` : "";
}
