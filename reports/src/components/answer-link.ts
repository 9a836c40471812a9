import { type Markup, markup, nothing } from "./markup.js";

/** What an answer is about. */
interface Asked {
  readonly account_id: string;
  readonly alarm_id: string | null;
}

/** Where an answer is written down: the configured address with its gaps filled; null when none is configured. */
export function answerAddress(template: string | undefined, { account_id, alarm_id }: Asked): string | null {
  return (
    template
      ?.replaceAll("{account_id}", encodeURIComponent(account_id))
      .replaceAll("{alarm_id}", encodeURIComponent(alarm_id ?? "")) ?? null
  );
}

/** A link that logs an answer; nothing when no address is configured. */
export function answerLink(template: string | undefined, asked: Asked): Markup {
  const address = answerAddress(template, asked);
  return address ? markup` <a class="talk-answer" href="${address}" rel="external">Write down the answer</a>` : nothing;
}

/** The command that writes an answer down, for who has no such link. */
export function answerCommand({ account_id, alarm_id }: Asked): string {
  const alarm = alarm_id === null ? "" : ` --alarm ${quoted(alarm_id)}`;
  return `vitals journal --account ${quoted(account_id)}${alarm}`;
}

/** A word as a shell takes it. */
function quoted(text: string): string {
  return /^[\w.@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
