import type { AccountFile, Talk } from "./account-file.js";
import { isolated } from "./account-name.js";
import { dateWords, plural, shortDate } from "./date-words.js";
import { type Markup, markup, nothing } from "./markup.js";
import { countWords, figure } from "./number-words.js";
import { reasonWords } from "./reason-words.js";

/** Conversations, newest first, with what was asked, answered and learned; other contact is only counted. */
export function contactList({ talks, contacts }: Pick<AccountFile, "talks" | "contacts">): Markup {
  if (contacts.lastAt === null) return markup`<p>No contact with this customer is on record.</p>`;
  const list =
    talks.length === 0
      ? markup`<p>No conversation is written down.</p>`
      : markup`<ol class="contacts">${talks.map(contact)}</ol>`;
  return markup`<p>${contactWords(contacts)}</p>${list}`;
}

function contactWords({ inbound, outbound, unknown, lastAt }: AccountFile["contacts"]): string {
  const rest = unknown > 0 ? `, and for ${unknown} nobody wrote down who` : "";
  return `In the last 52 weeks they reached out to us ${times(inbound)} and we to them ${times(outbound)}${rest}; the last contact was on ${dateWords(
    Math.floor((lastAt ?? 0) / 86_400_000),
  )}.`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${countWords(count)} times`;
}

function contact(talk: Talk): Markup {
  const way =
    talk.direction === "inbound" ? "they came to us" : talk.direction === "outbound" ? "we went to them" : null;
  const facts = [talk.channel, way, talk.author].filter((fact): fact is string => fact !== null);
  return markup`<li><p class="talk-kind">${dateWords(Math.floor(talk.at / 86_400_000))}${facts.map((fact) => markup` · ${isolated(fact, 60)}`)}</p>${
    talk.question ? markup`<p class="talk-question">${isolated(talk.question, 400)}</p>` : nothing
  }${talk.answer ? markup`<p>${isolated(talk.answer, 1200)}</p>` : nothing}${learned(talk)}</li>`;
}

/** What a conversation taught: the reason, the feature it was about, and that it answers an alarm. */
function learned({ reason, feature, alarmId }: Talk): Markup {
  if (!reason && !feature && !alarmId) return nothing;
  const parts = [
    reason ? markup`Reason learned: ${isolated(reasonWords(reason), 80)}` : null,
    feature ? markup`about ${isolated(feature, 60)}` : null,
    alarmId ? markup`answers ${isolated(alarmId, 120)}` : null,
  ].filter((part) => part !== null);
  return markup`<p class="quiet">${parts.map((part, i) => markup`${i > 0 ? " · " : ""}${part}`)}</p>`;
}

/** What they answered when asked how satisfied they are; context, never scored. */
export function surveyWords(surveys: AccountFile["surveys"]): Markup {
  if (surveys.length === 0) return nothing;
  return markup`<p class="fine-print">Beside usage, never in a score: ${surveys.map(
    (survey, i) =>
      `${i > 0 ? "; " : ""}${survey.kind.toUpperCase()} ${figure(survey.mean)}${survey.max === null ? "" : ` of ${figure(survey.max)}`} (mean of ${plural(survey.answers, "answer")}, the last on ${shortDate(survey.lastOn)})`,
  )}.</p>`;
}

/** What became of the contract so far. */
export function outcomeWords(outcomes: AccountFile["outcomes"]): Markup {
  if (outcomes.length === 0) return nothing;
  return markup`<p>Contract so far: ${outcomes.map((outcome, i) => `${i > 0 ? ", " : ""}${outcome.kind} on ${dateWords(outcome.on)}`)}.</p>`;
}
