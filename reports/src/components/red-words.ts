import type { AccountRow } from "./account-file.js";
import { plural } from "./date-words.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";

/** Why customers in red are not all in the list of those to talk to, and where they are; nothing when none is red. */
export function redWords(customers: readonly Pick<AccountRow, "band" | "open_alarms">[], links: Links): Markup {
  const red = customers.filter(({ band }) => band === "red");
  if (red.length === 0) return nothing;
  const quiet = red.filter(({ open_alarms }) => open_alarms === 0).length;
  const all = markup`<a href="${links.accounts}?band=red">${plural(red.length, "customer is", "customers are")} in red</a>`;
  if (quiet === 0) return markup`<p>${all}, with an open alarm${red.length === 1 ? "" : " each"}.</p>`;
  return markup`<p>${all}, ${quiet === red.length ? "" : `${quiet} of them `}without an open alarm: little use for a long time, and nothing that changed of late. They are not among those to talk to, because there is no new question to ask.</p>`;
}
