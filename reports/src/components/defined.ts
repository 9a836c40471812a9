import type { Links } from "./links.js";
import { type Fill, type Markup, markup } from "./markup.js";

/** A number, or the word for it, that links to where it is defined; without links the words alone. */
export function defined(id: string, text: Fill, links: Links | null): Markup {
  if (links === null) return markup`${text}`;
  return markup`<a class="defined" href="${links.definition(id)}">${text}</a>`;
}
