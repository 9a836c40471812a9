import { timeToAnswer } from "@vitals/metrics";
import type { AlarmRow } from "../../src/components/account-file.js";
import {
  type AlarmEntry,
  answeredTable,
  closedTable,
  openTable,
  standingTable,
} from "../../src/components/alarm-tables.js";
import { plural } from "../../src/components/date-words.js";
import { linksAt } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { countWordsFirst, percent } from "../../src/components/number-words.js";
import { snippet } from "../../src/components/snippet.js";
import { kindsTable, ownersTable, reasonsTable } from "./alarms-record.ts";
import type { PageInput } from "./page-input.ts";
import { seasonLines } from "./season-lines.ts";

/** How far back the page looks. */
const weeksBack = 52;

/** The finished parts of the page of alarms. */
export function alarmsFragments({ book, site }: PageInput): Record<string, Markup> {
  const lastWeek = book.lastWeek ?? 0;
  const since = lastWeek - 7 * weeksBack;
  const all = book.alarms
    .filter((alarm) => alarm.type === "alarm")
    .flatMap((alarm): AlarmEntry[] => {
      const account = book.byId.get(alarm.account_id);
      return account ? [{ alarm, account }] : [];
    });
  const recent = all.filter(({ alarm }) => alarm.state !== "closed" || (alarm.closed_week ?? 0) > since);
  const by = (state: AlarmRow["state"]) => recent.filter(({ alarm }) => alarm.state === state);
  const options = {
    links: linksAt(1),
    lastWeek,
    currency: site.currency,
    titleOf: (kind: string) => site.rules[kind] ?? kind,
    answerLink: site.links.answer,
  };
  return {
    "alarms/lede": markup`<p class="lede">${sentence(recent, lastWeek)}</p>`,
    "alarms/open": openTable(by("open"), options),
    "alarms/standing": standingTable(by("standing"), options),
    "alarms/answered": answeredTable(by("answered"), options),
    "alarms/closed": closedTable(by("closed"), options),
    "alarms/waiting": waiting(recent, lastWeek),
    "alarms/owners": ownersTable(recent, lastWeek),
    "alarms/kinds": kindsTable(recent, options),
    "alarms/reasons": reasonsTable(recent),
    "alarms/seasons": seasons(recent),
  };
}

function sentence(alarms: readonly AlarmEntry[], lastWeek: number): string {
  if (alarms.length === 0) return `No alarm was raised in the last ${weeksBack} weeks.`;
  const open = alarms.filter(({ alarm }) => alarm.state === "open");
  const answered = alarms.filter(({ alarm }) => alarm.state === "answered").length;
  const fresh = open.filter(({ alarm }) => alarm.first_week === lastWeek).length;
  const customers = new Set(open.map(({ alarm }) => alarm.account_id)).size;
  const quiet = alarms.filter(({ alarm }) => alarm.state === "standing").length;
  const closed = alarms.length - open.length - answered - quiet;
  const waits =
    open.length === 0
      ? "No alarm waits for an answer"
      : `${countWordsFirst(open.length)} ${open.length === 1 ? "alarm waits" : "alarms wait"} for an answer, at ${plural(customers, "customer")}${fresh > 0 ? `; ${fresh} ${fresh === 1 ? "is" : "are"} new this week` : ""}`;
  const standing =
    answered === 0
      ? "No answered alarm still stands"
      : `${countWordsFirst(answered)} ${answered === 1 ? "is answered and still stands" : "are answered and still stand"}`;
  const left =
    quiet === 0
      ? ""
      : ` ${countWordsFirst(quiet)} ${quiet === 1 ? "was" : "were"} left without an answer for so long that ${quiet === 1 ? "it is" : "they are"} none of this week's conversations.`;
  return `${waits}.${left} ${standing}, and ${closed === 0 ? "none" : closed} closed in the last ${weeksBack} weeks.`;
}

function waiting(alarms: readonly AlarmEntry[], lastWeek: number): Markup {
  const { answered, medianDays, withinWeek } = timeToAnswer(
    alarms.map(({ alarm }) => alarm),
    lastWeek,
  );
  if (alarms.length === 0) return markup`<p>There was nothing to answer.</p>`;
  if (answered === 0)
    return markup`<p>Nobody has written an answer down yet, for any of ${plural(alarms.length, "alarm")}. What was asked and answered makes the next alarm better; <a href="../how-to-read/#writing-an-answer-down">how to write it down</a>.</p>`;
  const middle =
    medianDays === null
      ? "Fewer than half are ever answered, so it cannot be said how long half of them wait."
      : `Half are answered within ${plural(Math.round(medianDays), "day")}.`;
  return markup`<p>Of the ${plural(alarms.length, "alarm")} of the last ${weeksBack} weeks ${answered} ${answered === 1 ? "has" : "have"} an answer; ${withinWeek === 0 ? "none" : percent(withinWeek)} had one within a week of being said. ${middle} Those that closed without an answer count as never answered, so the figures do not look better the more are forgotten.</p>`;
}

/** Calendar entries that answers propose, ready to paste; the seasonal lows that came back to no entry yet. */
function seasons(alarms: readonly AlarmEntry[]): Markup {
  const lines = alarms.flatMap(({ alarm, account }) => seasonLines([alarm], account.name));
  if (lines.length === 0)
    return markup`<p>No answer of the last ${weeksBack} weeks named a season. One that does proposes an entry here.</p>`;
  return markup`<p>${countWordsFirst(lines.length)} ${lines.length === 1 ? "answer" : "answers"} named a season. If it comes back each year, set the days right and put ${lines.length === 1 ? "this" : "these"} among the <code>lulls</code> of <code>vitals.config.ts</code>; the same low then raises no alarm.</p>${snippet(lines, "Calendar entries")}`;
}
