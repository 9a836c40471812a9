import type { AlarmRow } from "./account-file.js";
import { isolated } from "./account-name.js";
import { shortDate, weekWords } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import { figure } from "./number-words.js";

/** What statements are printed with. */
export interface SaidOptions {
  readonly links: Links;
  readonly lastWeek: number;
  readonly titleOf: (kind: string) => string;
  readonly answerLink?: string | undefined;
}

/** The open statements about a customer, each with its evidence and its question. */
export function openStatements(alarms: readonly AlarmRow[], options: SaidOptions): Markup {
  const open = alarms.filter((alarm) => alarm.state !== "closed");
  return markup`${open.map((alarm) => statement(alarm, options))}`;
}

function statement(alarm: AlarmRow, { links, lastWeek, titleOf, answerLink }: SaidOptions): Markup {
  const answer = answerLink
    ?.replaceAll("{account_id}", encodeURIComponent(alarm.account_id))
    .replaceAll("{alarm_id}", encodeURIComponent(alarm.alarm_id));
  const rate =
    alarm.stated_rate === null
      ? alarm.type === "alarm"
        ? markup` · how often this rule is wrong has not been measured yet`
        : nothing
      : markup` · wrong about ${figure(alarm.stated_rate)} times per account and year`;
  return markup`<section class="said said-${alarm.type}"><p class="talk-kind">${defined(alarm.kind, titleOf(alarm.kind), links)} · since the ${weekWords(
    alarm.first_week,
    lastWeek,
  )} · ${alarm.state === "open" ? "not answered yet" : "answered"}${rate}</p><p class="talk-evidence">${isolated(alarm.evidence, 600)}</p><p class="talk-question">${isolated(
    alarm.question,
    300,
  )}${answer ? markup` <a class="talk-answer" href="${answer}" rel="external">Write down the answer</a>` : nothing}</p></section>`;
}

/** What was said before and has closed, newest first. */
export function closedStatements(alarms: readonly AlarmRow[], { links, titleOf }: SaidOptions): Markup {
  const closed = alarms.filter((alarm) => alarm.state === "closed");
  if (closed.length === 0) return markup`<p>Nothing was said about this customer before.</p>`;
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="Table"><table class="listing wordy"><thead><tr><th scope="col">Weeks of</th><th scope="col">What</th><th scope="col">Evidence</th><th scope="col">Closed because</th></tr></thead><tbody>${closed.map(
    (alarm) =>
      markup`<tr><td class="nowrap">${shortDate(alarm.first_week)} to<br>${shortDate(alarm.last_week)}</td><td>${defined(
        alarm.kind,
        titleOf(alarm.kind),
        links,
      )}</td><td>${isolated(alarm.evidence, 300)}</td><td>${alarm.closed_because ? isolated(alarm.closed_because, 200) : "–"}</td></tr>`,
  )}</tbody></table></div>`;
}
