import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import type { Notice } from "./site-file.js";

/** What every reader must know before believing a number: stale or failed inputs, and what was left out. */
export function notices(list: readonly Notice[], links: Links): Markup {
  if (list.length === 0) return nothing;
  return markup`<aside class="notices" aria-label="Before you read on">${list.map(
    (notice) =>
      markup`<p class="notice notice-${notice.kind}">${notice.text}${notice.more ? markup` <a href="${links.data}">More on the data</a>.` : nothing}</p>`,
  )}</aside>`;
}
