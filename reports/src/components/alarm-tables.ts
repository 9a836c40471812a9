import type { AccountRow, AlarmRow } from "./account-file.js";
import { accountMoneyShort } from "./account-money.js";
import { isolated } from "./account-name.js";
import { answerLink } from "./answer-link.js";
import { customerCell } from "./customer-cell.js";
import { plural, shortDate } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type ListingColumn, listingTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** An alarm with the customer it is about. */
export interface AlarmEntry {
  readonly alarm: AlarmRow;
  readonly account: AccountRow;
}

/** What the tables are printed with. */
export interface AlarmTableOptions {
  readonly links: Links;
  readonly lastWeek: number;
  readonly currency: string;
  readonly titleOf: (kind: string) => string;
  readonly answerLink?: string | undefined;
}

type Column = ListingColumn<AlarmEntry>;

/** Alarms that wait for an answer, the most money first. */
export function openTable(entries: readonly AlarmEntry[], options: AlarmTableOptions): Markup {
  if (entries.length === 0) return markup`<p>No alarm waits for an answer.</p>`;
  return listingTable(
    [...entries].sort(byMoney),
    [
      customer(options),
      money(options),
      what(options),
      { title: "Said in the week of", cell: ({ alarm }) => sinceWhen(alarm, options) },
      owner,
      {
        title: "Evidence and question",
        cell: ({ alarm }) =>
          markup`${isolated(alarm.gist, 300)} <em>${isolated(alarm.question, 200)}</em>${answerLink(options.answerLink, alarm)}`,
      },
    ],
    { label: "Open alarms", wordy: true, most: 150, file: options.links.file("alarms.csv") },
  );
}

/** Alarms that hold but that nobody took up in time, the most money first. */
export function standingTable(entries: readonly AlarmEntry[], options: AlarmTableOptions): Markup {
  if (entries.length === 0) return markup`<p>No alarm was left lying.</p>`;
  return listingTable(
    [...entries].sort(byMoney),
    [
      customer(options),
      money(options),
      what(options),
      { title: "Said in the week of", cell: ({ alarm }) => sinceWhen(alarm, options), nowrap: true },
      owner,
      evidence,
    ],
    { label: "Standing alarms", wordy: true, most: 150, file: options.links.file("alarms.csv") },
  );
}

/** Alarms with an answer that still stand. */
export function answeredTable(entries: readonly AlarmEntry[], options: AlarmTableOptions): Markup {
  if (entries.length === 0) return markup`<p>No alarm that still stands has an answer.</p>`;
  return listingTable(
    [...entries].sort(byMoney),
    [customer(options), money(options), what(options), owner, answered, reason, evidence],
    { label: "Answered alarms that still stand", wordy: true, most: 100, file: options.links.file("alarms.csv") },
  );
}

/** Alarms that closed, the newest first. */
export function closedTable(entries: readonly AlarmEntry[], options: AlarmTableOptions): Markup {
  if (entries.length === 0) return markup`<p>No alarm has closed.</p>`;
  return listingTable(
    [...entries].sort((a, b) => (b.alarm.closed_week ?? 0) - (a.alarm.closed_week ?? 0) || byMoney(a, b)),
    [
      customer(options),
      what(options),
      {
        title: "From, to the week of",
        cell: ({ alarm: { first_week: first, last_week: last } }) =>
          first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`,
      },
      { title: "Closed because", cell: ({ alarm }) => isolated(alarm.closed_because ?? "–", 200) },
      reason,
    ],
    { label: "Closed alarms", wordy: true, most: 60, file: options.links.file("alarms.csv") },
  );
}

const owner: Column = {
  title: "Owner",
  cell: ({ account }) => (account.owner ? isolated(account.owner, 40) : "nobody named"),
};
const answered: Column = {
  title: "Answered on",
  cell: ({ alarm }) => (alarm.answered_on === null ? "–" : shortDate(alarm.answered_on)),
  nowrap: true,
};
const reason: Column = {
  title: "Reason learned",
  cell: ({ alarm }) => (alarm.answer_reason ? isolated(alarm.answer_reason, 60) : "–"),
};
const evidence: Column = { title: "Evidence", cell: ({ alarm }) => isolated(alarm.gist, 300) };

function customer({ links }: AlarmTableOptions): Column {
  return { title: "Customer", cell: ({ account }) => customerCell(account, links) };
}

function money({ currency }: AlarmTableOptions): Column {
  return { title: "A year", cell: ({ account }) => accountMoneyShort(account, currency), numeric: true };
}

function what({ links, titleOf }: AlarmTableOptions): Column {
  return { title: "What", cell: ({ alarm }) => defined(alarm.kind, titleOf(alarm.kind), links), nowrap: true };
}

function sinceWhen({ first_week }: AlarmRow, { lastWeek }: AlarmTableOptions): Markup {
  const weeks = Math.round((lastWeek - first_week) / 7);
  return markup`<span class="nowrap">${shortDate(first_week)}</span> <span class="quiet nowrap">${weeks === 0 ? "new" : `${plural(weeks, "week")} ago`}</span>`;
}

function byMoney(a: AlarmEntry, b: AlarmEntry): number {
  return (
    (b.account.annual_value ?? -1) - (a.account.annual_value ?? -1) || (a.alarm.alarm_id < b.alarm.alarm_id ? -1 : 1)
  );
}
