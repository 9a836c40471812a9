import type { Support } from "../../src/components/account-file.js";
import type { AccountTables } from "./account-tables.ts";
import { slotOf, weekSlots } from "./weekly-series.ts";

const weeksShown = 26;
const ticketsShown = 12;
const msPerDay = 86_400_000;
const hour = 3_600_000;

interface Ticket {
  ticket_id: string;
  opened_at: number;
  resolved_at: number | null;
  first_response_at: number | null;
  nature: string | null;
  priority: string | null;
  feature: string | null;
}

/** An account's tickets by nature over half a year, how fast they were answered, and the newest ones. */
export function accountSupport(tables: AccountTables, accountId: string, lastWeek: number): Support {
  const end = (lastWeek + 7) * msPerDay;
  const tickets = [...tables.rows<Ticket>("tickets", accountId)]
    .filter((ticket) => ticket.opened_at < end)
    .sort((a, b) => b.opened_at - a.opened_at || (a.ticket_id < b.ticket_id ? -1 : 1));
  const natures = new Map<string, { nature: string; weeks: number[]; open: number }>();
  for (const ticket of tickets) {
    const nature = ticket.nature ?? "not said";
    const entry = natures.get(nature) ?? { nature, weeks: weekSlots(weeksShown, 0), open: 0 };
    const slot = slotOf(mondayOfTime(ticket.opened_at), lastWeek, weeksShown);
    if (slot >= 0) entry.weeks[slot] = (entry.weeks[slot] ?? 0) + 1;
    if (ticket.resolved_at === null || ticket.resolved_at >= end) entry.open++;
    natures.set(nature, entry);
  }
  const recent = tickets.filter((ticket) => ticket.opened_at >= end - weeksShown * 7 * msPerDay);
  return {
    natures: [...natures.values()].sort((a, b) => total(b.weeks) - total(a.weeks) || (a.nature < b.nature ? -1 : 1)),
    firstAnswerHours: median(
      recent.flatMap((t) => (t.first_response_at === null ? [] : [(t.first_response_at - t.opened_at) / hour])),
    ),
    resolutionHours: median(
      recent.flatMap((t) => (t.resolved_at === null ? [] : [(t.resolved_at - t.opened_at) / hour])),
    ),
    recent: tickets.slice(0, ticketsShown).map((ticket) => ({
      id: ticket.ticket_id,
      openedAt: ticket.opened_at,
      resolvedAt: ticket.resolved_at,
      nature: ticket.nature,
      priority: ticket.priority,
      feature: ticket.feature,
    })),
  };
}

function mondayOfTime(ms: number): number {
  const day = Math.floor(ms / msPerDay);
  return day - ((((day - 4) % 7) + 7) % 7);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The median of values; null without any. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
