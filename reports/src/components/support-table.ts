import type { Support } from "./account-file.js";
import { isolated } from "./account-name.js";
import { plural, shortTime, spanWords } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";
import { figure } from "./number-words.js";
import { smallSeries } from "./small-series.js";

const natureWords: Record<string, string> = {
  defect: "Defects",
  question: "Questions",
  request: "Requests",
  other: "Other",
  "not said": "Nature not said",
};

/** Support by nature: defects apart from questions, because many questions can be good news and many defects never are. */
export function supportTable(support: Support): Markup {
  if (support.natures.length === 0) return markup`<p>No ticket is known for this customer.</p>`;
  return markup`<p>${speed(support)}</p>${scrolledTable(
    "Tickets by nature",
    markup`<thead><tr><th scope="col">Nature</th><th scope="col">26 weeks</th><th scope="col" class="num">Last 4 weeks</th><th scope="col" class="num">Usual 4 weeks</th><th scope="col" class="num">Open now</th></tr></thead><tbody>${support.natures.map(
      ({ nature, weeks, open }) =>
        markup`<tr><th scope="row">${natureWords[nature] ?? nature}</th><td>${smallSeries(weeks, { width: 156 })}</td><td class="num">${figure(
          sum(weeks.slice(-4)),
        )}</td><td class="num">${figure((sum(weeks.slice(0, -4)) / 22) * 4)}</td><td class="num">${open}</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  )}${newest(support)}`;
}

function speed({ firstAnswerHours, resolutionHours }: Support): string {
  const first =
    firstAnswerHours === null
      ? "When tickets were first answered is not known"
      : `Half of the tickets of 26 weeks had a first answer within ${hours(firstAnswerHours)}`;
  return `${first}; ${resolutionHours === null ? "none is known to be resolved" : `half of those resolved took ${hours(resolutionHours)} or less`}.`;
}

function newest({ recent }: Support): Markup {
  return markup`<details class="as-table"><summary>The newest ${plural(recent.length, "ticket")}</summary>${scrolledTable(
    "Newest tickets",
    markup`<thead><tr><th scope="col">Opened</th><th scope="col">Ticket</th><th scope="col">Nature</th><th scope="col">Feature</th><th scope="col">Priority</th><th scope="col">Resolved</th></tr></thead><tbody>${recent.map(
      (ticket) =>
        markup`<tr><td class="nowrap">${shortTime(ticket.openedAt)}</td><th scope="row">${isolated(ticket.id, 40)}</th><td>${ticket.nature ?? "–"}</td><td>${ticket.feature ? isolated(ticket.feature, 60) : "–"}</td><td>${ticket.priority ?? "–"}</td><td class="nowrap">${
          ticket.resolvedAt === null ? "still open" : shortTime(ticket.resolvedAt)
        }</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  )}</details>`;
}

function hours(value: number): string {
  return value < 48 ? plural(Math.max(1, Math.round(value)), "hour") : spanWords(value / 24);
}

function sum(weeks: readonly (number | null)[]): number {
  return weeks.reduce<number>((total, value) => total + (value ?? 0), 0);
}
