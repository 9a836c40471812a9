import { accountMoneyShort } from "./account-money.js";
import { accountLink, isolated } from "./account-name.js";
import { bandMark } from "./band-mark.js";
import { shortDate } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";
import { smallSeries } from "./small-series.js";
import type { TalkOptions } from "./talk-list.js";
import type { TalkEntry } from "./talk-order.js";

/** The customers that follow after the first ones, one line each. */
export function talkTable(entries: readonly TalkEntry[], options: TalkOptions): Markup {
  const { links, currency } = options;
  return scrolledTable(
    "Further customers, one line each",
    markup`<thead><tr><th scope="col">Customer</th><th scope="col" class="num">A year</th><th scope="col">What</th><th scope="col">Since</th><th scope="col">Owner</th><th scope="col">26 weeks</th></tr></thead><tbody>${entries.map(
      ({ account, alarms }) =>
        markup`<tr><th scope="row">${bandMark(account.band)} ${accountLink(account, links)}</th><td class="num">${accountMoneyShort(
          account,
          currency,
        )}</td><td>${alarms.map((alarm) => options.titleOf(alarm.kind)).join(", ")}</td><td>${shortDate(
          Math.min(...alarms.map((alarm) => alarm.first_week)),
        )}</td><td>${account.owner ? isolated(account.owner, 40) : "–"}</td><td>${smallSeries(account.output_26w)}</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  );
}
