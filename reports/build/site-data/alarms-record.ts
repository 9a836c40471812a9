import { catalog, timeToAnswer } from "@vitals/metrics";
import { isolated } from "../../src/components/account-name.js";
import type { AlarmEntry, AlarmTableOptions } from "../../src/components/alarm-tables.js";
import { plural } from "../../src/components/date-words.js";
import { defined } from "../../src/components/defined.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { figure } from "../../src/components/number-words.js";
import { reasonWords } from "../../src/components/reason-words.js";

/** Who has how many alarms to answer, and how long they wait; who has most open first. */
export function ownersTable(entries: readonly AlarmEntry[], lastWeek: number): Markup {
  if (entries.length === 0) return markup`<p>Nobody has anything to answer.</p>`;
  const owners = grouped(entries, ({ account }) => account.owner ?? "nobody named");
  const rows = owners.map(([owner, own]) => ({
    owner,
    own,
    ...timeToAnswer(
      own.map(({ alarm }) => alarm),
      lastWeek,
    ),
  }));
  return listingTable(
    rows.sort((a, b) => states(b.own, "open") - states(a.own, "open") || (a.owner < b.owner ? -1 : 1)),
    [
      { title: "Owner", cell: ({ owner }) => isolated(owner, 60) },
      { title: "Open", cell: ({ own }) => states(own, "open"), numeric: true },
      { title: "Standing", cell: ({ own }) => states(own, "standing"), numeric: true },
      { title: "Answered, still holding", cell: ({ own }) => states(own, "answered"), numeric: true },
      { title: "Closed", cell: ({ own }) => states(own, "closed"), numeric: true },
      {
        title: "Half answered within",
        cell: ({ medianDays }) => (medianDays === null ? "fewer are answered" : plural(Math.round(medianDays), "day")),
        numeric: true,
      },
    ],
    { label: "Alarms by owner" },
  );
}

/** Every rule with what came of what it said. */
export function kindsTable(entries: readonly AlarmEntry[], { links }: Pick<AlarmTableOptions, "links">): Markup {
  const said = new Map(grouped(entries, ({ alarm }) => alarm.kind));
  return listingTable(
    catalog.alarms.map((rule) => ({ rule, own: said.get(rule.id) ?? [] })),
    [
      { title: "Alarm", cell: ({ rule }) => defined(rule.id, rule.title, links) },
      { title: "Said", cell: ({ own }) => own.length, numeric: true },
      { title: "Open", cell: ({ own }) => states(own, "open"), numeric: true },
      { title: "Standing", cell: ({ own }) => states(own, "standing"), numeric: true },
      { title: "Answered", cell: ({ own }) => states(own, "answered"), numeric: true },
      { title: "Closed, and why", cell: ({ own }) => closings(own) },
      {
        title: "False alarms per account and year",
        cell: ({ rule }) => (rule.statedRate ? figure(rule.statedRate.value) : "not measured"),
        numeric: true,
      },
    ],
    { label: "Alarms by rule", wordy: true },
  );
}

/** Reasons that answers named, and how often the alarm closed with them. */
export function reasonsTable(entries: readonly AlarmEntry[]): Markup {
  const reasons = grouped(entries, ({ alarm }) => alarm.answer_reason);
  if (reasons.length === 0) return markup`<p>No answer has named a reason yet.</p>`;
  return listingTable(
    reasons.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)),
    [
      { title: "Reason", cell: ([reason]) => isolated(reasonWords(reason), 60) },
      { title: "Alarms", cell: ([, own]) => own.length, numeric: true },
      { title: "Closed since", cell: ([, own]) => states(own, "closed"), numeric: true },
    ],
    { label: "Reasons learned" },
  );
}

/** Why alarms closed: the words before a colon, with how often. */
function closings(entries: readonly AlarmEntry[]): string {
  const reasons = grouped(entries, ({ alarm }) => alarm.closed_because?.split(":")[0] ?? null);
  if (reasons.length === 0) return "–";
  return reasons
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, own]) => `${own.length} ${reason}`)
    .join("; ");
}

function states(entries: readonly AlarmEntry[], state: string): number {
  return entries.filter(({ alarm }) => alarm.state === state).length;
}

function grouped(
  entries: readonly AlarmEntry[],
  keyOf: (entry: AlarmEntry) => string | null,
): [string, AlarmEntry[]][] {
  const groups = new Map<string, AlarmEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups];
}
