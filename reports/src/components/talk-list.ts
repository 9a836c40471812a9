import type { AccountRow, AlarmRow } from "./account-file.js";
import { accountMoney } from "./account-money.js";
import { accountLink, isolated } from "./account-name.js";
import { answeredWords } from "./account-said.js";
import { answerLink } from "./answer-link.js";
import { bandMark } from "./band-mark.js";
import { dateWords, plural, weekWords } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import { smallSeries } from "./small-series.js";
import type { TalkEntry } from "./talk-order.js";

/** What the list is printed with. */
export interface TalkOptions {
  readonly links: Links;
  readonly currency: string;
  readonly lastWeek: number;
  readonly titleOf: (kind: string) => string;
  /** Address where an answer is written down, with `{account_id}` and `{alarm_id}`. */
  readonly answerLink?: string | undefined;
}

/** As the alarm on renewals has it. */
const soonDays = 90;

/** The list as an ordered list of short articles. */
export function talkList(entries: readonly TalkEntry[], options: TalkOptions): Markup {
  return markup`<ol class="talks">${entries.map((entry) => talkItem(entry, options))}</ol>`;
}

function talkItem({ account, alarms }: TalkEntry, options: TalkOptions): Markup {
  const { links, currency, lastWeek } = options;
  const marked = Math.min(26, ...[Math.round((lastWeek - Math.min(...alarms.map((a) => a.first_week))) / 7) + 1]);
  const good = alarms[0]?.type === "opportunity";
  return markup`<li class="talk">
<div class="talk-who"><h3>${good ? nothing : bandMark(account.band)} ${accountLink(account, links)}</h3>
<p class="talk-money">${accountMoney(account, currency)}</p>${renewalSoon(account, lastWeek)}
<p class="talk-owner">${account.owner ? markup`<a href="${links.owner(account.owner)}">${isolated(account.owner)}</a>` : "nobody named as owner"}</p></div>
<div class="talk-why">${alarms.map((alarm) => statement(alarm, options))}</div>
<figure class="talk-picture">${smallSeries(account.output_26w, { width: 156, height: 40, marked, tone: good ? "green" : "red" })}
<figcaption>${defined("output", "output", links)}, 26 weeks</figcaption></figure>
</li>`;
}

function statement(alarm: AlarmRow, options: TalkOptions): Markup {
  const { links, lastWeek, titleOf, answerLink: answerAt } = options;
  return markup`<p class="talk-kind">${defined(alarm.kind, titleOf(alarm.kind), links)} · since the ${weekWords(
    alarm.first_week,
    lastWeek,
  )}${ago(lastWeek - alarm.first_week)} · ${answeredWords(alarm)}</p>
<p class="talk-evidence">${isolated(alarm.gist, 300)}</p>
<p class="talk-question">${isolated(alarm.question, 300)}${answerLink(answerAt, alarm)}</p>`;
}

/** The day of a renewal that a conversation now could still help. */
function renewalSoon({ renews_on: on }: AccountRow, lastWeek: number): Markup {
  const days = on === null ? -1 : on - lastWeek - 6;
  return days > 0 && days <= soonDays
    ? markup`<p class="talk-renewal">renews on ${dateWords(on as number)}</p>`
    : nothing;
}

function ago(days: number): string {
  return days === 0 ? " (new this week)" : ` (${plural(Math.round(days / 7), "week")} ago)`;
}
