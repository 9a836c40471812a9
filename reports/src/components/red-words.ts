import type { AccountRow, AlarmRow } from "./account-file.js";
import { plural } from "./date-words.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import { isThisWeeks } from "./talk-order.js";

/** How many customers are in red, and which of them are not in the list of those to talk to; nothing when none is red. */
export function redWords(
  customers: readonly Pick<AccountRow, "account_id" | "band">[],
  alarms: readonly Pick<AlarmRow, "account_id" | "type" | "state" | "standing_since">[],
  links: Links,
): Markup {
  const red = customers.filter(({ band }) => band === "red");
  if (red.length === 0) return nothing;
  const holding = alarms.filter(({ type, state }) => type === "alarm" && state !== "closed");
  const listed = new Set(holding.filter(isThisWeeks).map(({ account_id }) => account_id));
  const held = new Set(holding.map(({ account_id }) => account_id));
  const count = (isCounted: (id: string) => boolean) => red.filter(({ account_id }) => isCounted(account_id)).length;
  const toTalkTo = count((id) => listed.has(id));
  const standing = count((id) => held.has(id) && !listed.has(id));
  const quiet = red.length - toTalkTo - standing;
  return markup`<p><a href="${links.accounts}?band=red">${plural(red.length, "customer is", "customers are")} in red</a>. ${[
    toTalkTo > 0 ? `${toTalkTo} ${toTalkTo === 1 ? "is" : "are"} among those to talk to. ` : nothing,
    standing > 0
      ? markup`${standing} ${standing === 1 ? "has an alarm" : "have alarms"} <a href="${links.alarms}#standing">of longer standing</a> only. `
      : nothing,
    quiet > 0
      ? `${noAlarm(quiet, red.length)} now, so there is no new question to ask; a customer’s page says why it is red.`
      : nothing,
  ]}</p>`;
}

function noAlarm(quiet: number, red: number): string {
  if (quiet < red) return `${quiet} ${quiet === 1 ? "has" : "have"} no alarm`;
  return red === 1 ? "It has no alarm" : "None of them has an alarm";
}
