import type { Links } from "./links.js";
import { type Fill, type Markup, markup } from "./markup.js";

/** A number, or the word for it, that links to where it is defined. */
export function defined(id: string, text: Fill, links: Links): Markup {
  return markup`<a class="defined" href="${links.definition(id)}">${text}</a>`;
}
