import type { AccountRow, AlarmRow } from "../../../src/components/account-file.js";
import { accountMoney } from "../../../src/components/account-money.js";
import { isolated } from "../../../src/components/account-name.js";
import { answeredWords } from "../../../src/components/account-said.js";
import { bandWords } from "../../../src/components/band-mark.js";
import { weekWords } from "../../../src/components/date-words.js";
import { linksAt } from "../../../src/components/links.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { smallSeries } from "../../../src/components/small-series.js";
import type { TalkEntry } from "../../../src/components/talk-order.js";

/** What a kept list is printed with. */
export interface ThenOptions {
  readonly currency: string;
  readonly lastWeek: number;
  readonly titleOf: (kind: string) => string;
}

/** From `/weeks/<week>/`. */
const links = linksAt(2);

/** A customer with all that was said about it, as an item of a list. */
export function talkThen({ account, alarms }: TalkEntry, options: ThenOptions): Markup[] {
  return [
    markup`<li>`,
    markup`<h3>${nameThen(account)}</h3>`,
    markup`<p class="facts">${bandWords[account.band]} · ${accountMoney(account, options.currency)} · ${account.owner ? isolated(account.owner) : "nobody named as owner"}</p>`,
    ...alarms.flatMap((alarm) => statementThen(alarm, options)),
    markup`<p class="output">${smallSeries(account.output_26w, { width: 156, height: 32 })} output a week, ${account.output_26w.length} weeks</p>`,
    markup`</li>`,
  ];
}

/** The same in one line. */
export function lineThen({ account, alarms }: TalkEntry, { currency, lastWeek, titleOf }: ThenOptions): Markup {
  const since = Math.min(...alarms.map((alarm) => alarm.first_week));
  return markup`<li>${nameThen(account)}: ${alarms.map((alarm) => titleOf(alarm.kind)).join(", ")}, since the ${weekWords(since, lastWeek)}; ${accountMoney(account, currency)}</li>`;
}

/** A customer whose band changed, from, to and why. */
export function changeThen(account: AccountRow, currency: string): Markup {
  return markup`<li>${nameThen(account)} (${accountMoney(account, currency)}): from ${bandWords[account.band_before ?? "none"]} to ${bandWords[account.band]}; ${isolated(account.band_reason, 200)}</li>`;
}

function statementThen(alarm: AlarmRow, { lastWeek, titleOf }: ThenOptions): Markup[] {
  const isNew = alarm.first_week === lastWeek;
  return [
    markup`<p class="kind">${titleOf(alarm.kind)} · since the ${weekWords(alarm.first_week, lastWeek)}${isNew ? " (new)" : nothing} · ${answeredWords(alarm)}</p>`,
    markup`<p>${isolated(alarm.evidence, 600)}</p>`,
    markup`<p class="question">${isolated(alarm.question, 300)}</p>`,
  ];
}

function nameThen(account: AccountRow): Markup {
  return markup`<a href="${links.account(account.slug)}">${isolated(account.name)}</a>`;
}
