import { isoDate } from "@vitals/tables";
import type { AccountRow, AlarmRow } from "../../../src/components/account-file.js";
import { accountMoney } from "../../../src/components/account-money.js";
import { cut } from "../../../src/components/account-name.js";
import { bandWords } from "../../../src/components/band-mark.js";
import { weekWords } from "../../../src/components/date-words.js";
import { linksFrom } from "../../../src/components/links.js";
import { renewalsWithin } from "../../../src/components/renewals-table.js";
import { talkEntries } from "../../../src/components/talk-order.js";
import type { Report } from "../read-report.ts";
import { calendarLine, calendarText } from "./calendar-line.ts";
import { plain } from "./plain.ts";
import { stableUuid } from "./stable-uuid.ts";

/** Renewals shown, in days ahead, and how many events of a kind at most: the soonest, and the first to talk to. */
const daysAhead = 180;
const most = 1000;

/** An event of a whole day. */
interface DayEvent {
  /** What it is known by, so that a later file moves it instead of doubling it. */
  readonly key: string;
  readonly day: number;
  readonly summary: string;
  readonly description: readonly string[];
  readonly category: string;
  readonly slug: string;
}

/**
 * Renewals ahead and this week's conversations as a calendar file (RFC 5545). A renewal stands on its day; a conversation on
 * the Monday after the report week, and moves on with every report until it was had. Times come from the data, not a clock.
 *
 * @param address - where the site lies, with a slash at its end; events have no link when left out
 */
export function calendar({ book, site }: Report, address: string | undefined): string {
  const { lastWeek } = book;
  const links = address === undefined ? null : linksFrom(address);
  const events =
    lastWeek === null ? [] : [...conversations({ book, site }, lastWeek), ...renewals({ book, site }, lastWeek)];
  const stamp = `${compact((lastWeek ?? 10_957) + 7)}T000000Z`;
  const lines = events.flatMap(({ key, day, summary, description, category, slug }) => [
    calendarLine("BEGIN", "VEVENT"),
    calendarLine("UID", `${stableUuid(key)}@vitals`),
    calendarLine("DTSTAMP", stamp),
    calendarLine("DTSTART;VALUE=DATE", compact(day)),
    calendarLine("DTEND;VALUE=DATE", compact(day + 1)),
    calendarLine("SUMMARY", calendarText(summary)),
    calendarLine("DESCRIPTION", calendarText(description.join("\n"))),
    calendarLine("CATEGORIES", category),
    ...(links ? [calendarLine("URL", links.account(slug))] : []),
    calendarLine("TRANSP", "TRANSPARENT"),
    calendarLine("END", "VEVENT"),
  ]);
  return [
    calendarLine("BEGIN", "VCALENDAR"),
    calendarLine("VERSION", "2.0"),
    calendarLine("PRODID", "-//Vitals//Customer health//EN"),
    calendarLine("CALSCALE", "GREGORIAN"),
    calendarLine("X-WR-CALNAME", calendarText(plain(site.title))),
    ...lines,
    calendarLine("END", "VCALENDAR"),
  ].join("");
}

function conversations({ book, site }: Pick<Report, "book" | "site">, lastWeek: number): DayEvent[] {
  const entries = talkEntries(book.customers, book.alarms, { type: "alarm", lastWeek });
  const open = entries.flatMap(({ account, alarms }) =>
    alarms.filter(({ state }) => state === "open").map((alarm) => ({ account, alarm })),
  );
  return open.slice(0, most).map(({ account, alarm }) => ({
    key: `alarm ${alarm.alarm_id}`,
    day: lastWeek + 7,
    summary: `Talk to ${nameOf(account)}: ${site.rules[alarm.kind] ?? alarm.kind}`,
    description: [
      plain(cut(alarm.evidence, 500)),
      plain(cut(alarm.question, 240)),
      about(account, alarm, site.currency),
    ],
    category: "Conversation",
    slug: account.slug,
  }));
}

function renewals({ book, site }: Pick<Report, "book" | "site">, lastWeek: number): DayEvent[] {
  const ahead = renewalsWithin(book.customers, lastWeek + 6, daysAhead);
  const inOrder = ahead.sort((a, b) => (a.renews_on as number) - (b.renews_on as number) || (a.slug < b.slug ? -1 : 1));
  return inOrder.slice(0, most).map((account) => ({
    key: `renewal ${account.account_id} ${account.renews_on}`,
    day: account.renews_on as number,
    summary: `Renewal: ${nameOf(account)} (${bandWords[account.band]})`,
    description: [about(account, null, site.currency)],
    category: "Renewal",
    slug: account.slug,
  }));
}

function about(account: AccountRow, alarm: AlarmRow | null, currency: string): string {
  const since = alarm ? [`since the ${weekWords(alarm.first_week)}`] : [];
  const owner = account.owner ? plain(cut(account.owner)) : "nobody named as owner";
  return [bandWords[account.band], accountMoney(account, currency), owner, ...since].join(", ");
}

function nameOf({ name, slug }: AccountRow): string {
  return plain(cut(name)) || slug;
}

function compact(day: number): string {
  return isoDate(day).replaceAll("-", "");
}
