import type { Links } from "./links.js";
import { type Markup, markup } from "./markup.js";

/** Names longer than this are cut for the eye; the whole name stays in the title. */
const longest = 80;

/** Text cut to what a line can hold, whole characters only. */
export function cut(text: string, length = longest): string {
  // A character is one unit of the text or more, so most texts need not be taken apart, which is slow.
  if (text.length <= length) return text;
  const characters = Array.from(new Intl.Segmenter("en").segment(text.slice(0, length * 12)), (part) => part.segment);
  return characters.length <= length && text.length <= length * 12 ? text : `${characters.slice(0, length).join("")}…`;
}

/** An account's name as a link to its page; a name in another direction does not turn the line around. */
export function accountLink(account: { slug: string; name: string }, links: Links): Markup {
  return markup`<a class="account-link" href="${links.account(account.slug)}">${isolated(account.name)}</a>`;
}

/** Text from data, cut and isolated from the direction of the text around it. */
export function isolated(text: string, length = longest): Markup {
  const short = cut(text, length);
  return short === text ? markup`<bdi>${text}</bdi>` : markup`<bdi title="${cut(text, 400)}">${short}</bdi>`;
}
