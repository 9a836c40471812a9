import type { RecentEvent } from "./account-file.js";
import { isolated } from "./account-name.js";
import { plural, shortTime } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";
import { figure } from "./number-words.js";

/** The newest single events, so that every number above can be walked down to what was done. */
export function recentEvents(events: readonly RecentEvent[], { timeZone }: { timeZone: string }): Markup {
  if (events.length === 0) return markup`<p>No event in the last four complete weeks.</p>`;
  const people = events.some((event) => event.person !== null);
  return markup`<p class="fine-print">The newest ${plural(events.length, "event")} of the last four complete weeks; times are in ${timeZone}.</p>${scrolledTable(
    "Newest events",
    markup`<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Kind</th><th scope="col">Module</th>${
      people ? markup`<th scope="col">Who</th>` : ""
    }<th scope="col" class="num">How much</th></tr></thead><tbody>${events.map(
      (event) =>
        markup`<tr><td class="nowrap">${shortTime(event.at)}</td><th scope="row">${isolated(event.title, 60)}</th><td>${event.kind}</td><td>${event.module ? isolated(event.module, 40) : "–"}</td>${
          people ? markup`<td>${event.person ? isolated(event.person, 40) : "–"}</td>` : ""
        }<td class="num">${figure(event.quantity)}</td></tr>`,
    )}</tbody>`,
    { look: "wordy", isTall: true },
  )}`;
}
