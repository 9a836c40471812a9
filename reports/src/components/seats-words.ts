import type { AccountFile } from "./account-file.js";
import { plural, shortDate } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { figure, percent } from "./number-words.js";

/** Seats by week as chart rows. */
export function seatRows({ seats, lastWeek }: Pick<AccountFile, "seats" | "lastWeek">) {
  const first = (lastWeek ?? 0) - 7 * (seats.limit.length - 1);
  return seats.limit.map((limit, i) => ({ week: first + 7 * i, limit, used: seats.used[i] ?? null }));
}

/** What the seats say, in a sentence. */
export function seatWords({ seats }: Pick<AccountFile, "seats">): string {
  const limit = seats.limit.at(-1) ?? null;
  const used = seats.used.at(-1) ?? null;
  if (limit === null) return "How many seats this customer bought is not known.";
  if (used === null) return `${plural(limit, "seat")} bought; who produces with them cannot be said.`;
  if (used > limit)
    return `${plural(used, "person", "people")} produced in the last four weeks on ${plural(limit, "seat")}: ${used - limit} more than were bought.`;
  const share = limit > 0 ? `, ${percent(used / limit)}` : "";
  return `${used} of ${plural(limit, "seat")} produced in the last four weeks${share}; ${used === limit ? "none" : figure(limit - used)} stood idle.`;
}

/** The sentence above the picture of seats. */
export function seatAnswer(file: Pick<AccountFile, "seats">): Markup {
  return markup`<p>${seatWords(file)}</p>`;
}

/** What the two lines of seats are called at their ends. */
export function seatNames({ seats }: Pick<AccountFile, "seats">) {
  return { used: `${seats.used.at(-1) ?? "–"} producing`, limit: `${seats.limit.at(-1) ?? "–"} seats` };
}

/** What the picture of seats shows, newest week first; nothing where there is no picture. */
export function seatTable(file: Pick<AccountFile, "seats" | "lastWeek">): Markup {
  if (file.seats.limit.length < 2) return nothing;
  return markup`<details class="as-table"><summary>The picture as a table</summary>${scrolledTable(
    "Seats by week",
    markup`<thead><tr><th scope="col">Week of</th><th scope="col" class="num">Producing</th><th scope="col" class="num">Seats</th></tr></thead><tbody>${seatRows(
      file,
    )
      .reverse()
      .map(
        ({ week, used, limit }) =>
          markup`<tr><th scope="row">${shortDate(week)}</th><td class="num">${figure(used)}</td><td class="num">${figure(limit)}</td></tr>`,
      )}</tbody>`,
    { isTall: true },
  )}</details>`;
}

/** When the number of seats changed. */
export function seatChanges({ seats }: Pick<AccountFile, "seats">): Markup {
  if (seats.changes.length < 2) return nothing;
  return markup`<details class="as-table"><summary>When the number of seats changed</summary><table class="listing"><caption class="unseen">Seats by date</caption><thead><tr><th scope="col">From</th><th scope="col" class="num">Seats</th></tr></thead><tbody>${[
    ...seats.changes,
  ]
    .reverse()
    .map(
      (change) =>
        markup`<tr><th scope="row">${shortDate(change.from)}</th><td class="num">${figure(change.seats)}</td></tr>`,
    )}</tbody></table></details>`;
}
