import type { AccountRow, AlarmRow } from "../../../src/components/account-file.js";
import { accountMoney } from "../../../src/components/account-money.js";
import { cut } from "../../../src/components/account-name.js";
import { answerAddress } from "../../../src/components/answer-link.js";
import { bandChanges } from "../../../src/components/band-changes.js";
import { type BandName, bandWords } from "../../../src/components/band-mark.js";
import { dayAndMonth, plural, weekdayWords, weekWords } from "../../../src/components/date-words.js";
import { conversationsNeeded, headlineText } from "../../../src/components/headline.js";
import { linksFrom } from "../../../src/components/links.js";
import { countWords } from "../../../src/components/number-words.js";
import { type TalkEntry, talkEntries } from "../../../src/components/talk-order.js";
import type { Report } from "../read-report.ts";
import { renewalsLine } from "../summary-lines.ts";
import { plain } from "./plain.ts";
import { seriesBlocks } from "./series-blocks.ts";

/** The first page as a message, every text finished and on one line; what is printed from it is HTML or plain text. */
export interface Digest {
  /** With the one number that matters. */
  readonly subject: string;
  readonly title: string;
  readonly sentence: string;
  /** Down to which day the data goes, and whether it is made up. */
  readonly through: string;
  readonly notices: readonly string[];
  readonly talks: DigestSection;
  readonly news: DigestSection;
  /** Changes of band and renewals ahead, a sentence each. */
  readonly also: readonly string[];
  /** Where the report is read; none when the configuration does not say where the site lies. */
  readonly links: readonly { readonly title: string; readonly href: string }[];
}

/** The first customers of a list, and how many there are in all. */
export interface DigestSection {
  readonly first: readonly DigestTalk[];
  readonly all: number;
}

/** Customers that a message may show. */
const most = { alarm: 40, opportunity: 12 };

/** A customer in the message. */
export interface DigestTalk {
  readonly name: string;
  readonly href: string | null;
  readonly band: BandName;
  /** Band, money and owner. */
  readonly facts: string;
  readonly said: readonly {
    readonly what: string;
    readonly evidence: string;
    readonly question: string;
    /** Where the answer is written down. */
    readonly answer: string | null;
  }[];
  /** Output a week as block characters, and what they are. */
  readonly series: string;
  readonly seriesWords: string;
}

/**
 * The message of a report.
 *
 * @param address - where the site lies, with a slash at its end; no link leads to the site when left out
 */
export function digestOf({ book, site }: Report, address: string | undefined): Digest {
  const { customers, alarms, lastWeek } = book;
  const facts = { customers, alarms, lastWeek, currency: site.currency };
  const links = address === undefined ? null : linksFrom(address);
  const talk = (entry: TalkEntry): DigestTalk => ({
    ...customerPart(entry.account, site.currency),
    href: links ? links.account(entry.account.slug) : null,
    said: entry.alarms.slice(0, 3).map((alarm) => ({
      what: `${site.rules[alarm.kind] ?? alarm.kind}, since the ${weekWords(alarm.first_week, lastWeek ?? 0)}${stateWords(alarm)}`,
      evidence: plain(cut(alarm.gist, 300)),
      question: plain(cut(alarm.question, 240)),
      answer: alarm.type === "alarm" ? answerAddress(site.links.answer, alarm) : null,
    })),
  });
  const section = (type: AlarmRow["type"]): DigestSection => {
    const entries = talkEntries(customers, alarms, { type, lastWeek: lastWeek ?? 0 });
    return { first: entries.slice(0, most[type]).map(talk), all: entries.length };
  };
  const changed = bandChanges(customers).length;
  return {
    subject: subjectOf(facts, site.title),
    title: plain(site.title),
    sentence: headlineText(facts),
    through: `${lastWeek === null ? "No events." : `Data through ${weekdayWords(lastWeek + 6)}.`}${site.generated ? " Made-up data: these customers do not exist." : ""}`,
    notices: site.notices.map(({ text }) => plain(cut(text, 300))),
    talks: section("alarm"),
    news: section("opportunity"),
    also: [
      `${changed === 0 ? "No customer" : plural(changed, "customer")} changed band this week.`,
      renewalsLine(book, site),
    ],
    links: links
      ? [
          { title: "This week in full", href: links.home },
          { title: "All accounts", href: links.accounts },
          { title: "Alarms", href: links.alarms },
          { title: "How often were we right?", href: links.reportCard },
        ]
      : [],
  };
}

function subjectOf(
  { customers, alarms, lastWeek, currency }: Parameters<typeof headlineText>[0],
  title: string,
): string {
  if (lastWeek === null) return `${plain(title)}: no events yet`;
  const { now, before } = conversationsNeeded({ customers, alarms, lastWeek, currency });
  const count = now.length;
  const more = count - before;
  const change = more === 0 ? "" : ` (${countWords(Math.abs(more))} ${more > 0 ? "more" : "fewer"} than last week)`;
  const needed = count === 0 ? "No customer needs" : `${plural(count, "customer")} ${count === 1 ? "needs" : "need"}`;
  return `${needed} a conversation${change} · ${plain(cut(title, 60))}, week of ${dayAndMonth(lastWeek)}`;
}

function customerPart(account: AccountRow, currency: string) {
  const { name, band, owner, output_26w: output } = account;
  const facts = [bandWords[band], accountMoney(account, currency), owner ? plain(cut(owner)) : "nobody named as owner"];
  return {
    name: plain(cut(name)) || account.slug,
    band,
    facts: facts.join(" · "),
    series: seriesBlocks(output),
    seriesWords: `output a week, ${plural(output.length, "week")}`,
  };
}

function stateWords({ state }: AlarmRow): string {
  return state === "answered" ? ", answered" : "";
}
