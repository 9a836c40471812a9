import type { AccountRow } from "./account-file.js";
import { accountLink } from "./account-name.js";
import { bandMark } from "./band-mark.js";
import type { Links } from "./links.js";
import { type Markup, markup } from "./markup.js";

/** A customer in a table: its band and the way to its page. */
export function customerCell(account: AccountRow, links: Links): Markup {
  return markup`<span class="row-name">${bandMark(account.band)}<span>${accountLink(account, links)}</span></span>`;
}
