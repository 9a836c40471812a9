import type { AlarmRow } from "./account-file.js";
import { isolated } from "./account-name.js";
import { answerLink } from "./answer-link.js";
import { dateWords, shortDate, weekWords } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { figure } from "./number-words.js";

/** What statements are printed with. */
export interface SaidOptions {
  readonly links: Links;
  readonly lastWeek: number;
  readonly titleOf: (kind: string) => string;
  readonly answerLink?: string | undefined;
}

/** The open statements about a customer, each with what is so now, its question, and how it was decided. */
export function openStatements(alarms: readonly AlarmRow[], options: SaidOptions): Markup {
  const open = alarms.filter((alarm) => alarm.state !== "closed");
  return markup`${open.map((alarm) => statement(alarm, options))}`;
}

function statement(alarm: AlarmRow, { links, lastWeek, titleOf, answerLink: answerAt }: SaidOptions): Markup {
  return markup`<section class="said said-${alarm.type}"><p class="talk-kind">${defined(alarm.kind, titleOf(alarm.kind), links)} · since the ${weekWords(
    alarm.first_week,
    lastWeek,
  )} · ${answeredWords(alarm)}</p><p class="talk-evidence">${isolated(alarm.gist, 300)}</p><p class="talk-question">${isolated(
    alarm.question,
    300,
  )}${answerLink(answerAt, alarm)}</p>${howDecided(alarm)}</section>`;
}

/** What the rule saw and how often it is wrong: for who doubts, behind what is to be asked. */
function howDecided({ evidence, gist, type, stated_rate: rate }: AlarmRow): Markup {
  const wrong =
    rate !== null
      ? markup`<p>This rule is wrong about ${figure(rate)} times per account and year.</p>`
      : type === "alarm"
        ? markup`<p>How often this rule is wrong has not been measured yet.</p>`
        : nothing;
  const seen = evidence === gist ? nothing : markup`<p>${isolated(evidence, 600)}</p>`;
  if (seen === nothing && wrong === nothing) return nothing;
  return markup`<details class="as-table how-decided"><summary>How this was decided</summary>${seen}${wrong}</details>`;
}

/** Whether and when somebody answered, and what was learned; good news waits for no answer. */
export function answeredWords({
  type,
  state,
  answered_on: on,
  answer_reason: reason,
  standing_since: since,
}: AlarmRow): Markup {
  if (state === "standing" && since !== null)
    return markup`standing since the ${weekWords(since)}, because nobody answered`;
  if (state === "open" || on === null) return type === "alarm" ? markup`not answered yet` : markup`good news`;
  return markup`answered on ${dateWords(on)}${reason ? markup`: ${isolated(reason, 60)}` : nothing}`;
}

/** What was said before and has closed, newest first. */
export function closedStatements(alarms: readonly AlarmRow[], { links, titleOf }: SaidOptions): Markup {
  const closed = alarms.filter((alarm) => alarm.state === "closed");
  if (closed.length === 0) return markup`<p>Nothing was said about this customer before.</p>`;
  return scrolledTable(
    "What was said before",
    markup`<thead><tr><th scope="col">Weeks of</th><th scope="col">What</th><th scope="col">Evidence</th><th scope="col">Closed because</th><th scope="col">Answered</th></tr></thead><tbody>${closed.map(
      (alarm) =>
        markup`<tr><th scope="row" class="nowrap">${shortDate(alarm.first_week)} to<br>${shortDate(alarm.last_week)}</th><td>${defined(
          alarm.kind,
          titleOf(alarm.kind),
          links,
        )}</td><td>${isolated(alarm.gist, 300)}</td><td>${alarm.closed_because ? isolated(alarm.closed_because, 200) : "–"}</td><td>${alarm.answered_on === null ? "–" : answeredWords(alarm)}</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  );
}
