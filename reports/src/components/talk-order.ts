import type { AccountRow, AlarmRow } from "./account-file.js";

/** One customer to talk to, with everything said about it. */
export interface TalkEntry {
  readonly account: AccountRow;
  /** At least one, the most urgent and then the newest first. */
  readonly alarms: readonly AlarmRow[];
}

/** Days for which something is fresh. */
const freshDays = 28;

const rankOf: Record<AlarmRow["urgency"], number> = { now: 0, soon: 1, later: 2 };

/** Whether an alarm is one of this week's conversations: it holds, and was not left lying until it became standing. */
export function isThisWeeks({ state, standing_since: since }: Pick<AlarmRow, "state" | "standing_since">): boolean {
  return state !== "closed" && since === null;
}

/**
 * Customers grouped with what is said about them: those nobody has answered first, then the more urgent (output in
 * trouble before seats nobody uses, however much they cost), then news of the last four weeks, then by money.
 */
export function talkEntries(
  accounts: Iterable<AccountRow>,
  alarms: readonly AlarmRow[],
  { type, lastWeek }: { readonly type: AlarmRow["type"]; readonly lastWeek: number },
): TalkEntry[] {
  const said = new Map<string, AlarmRow[]>();
  for (const alarm of alarms) {
    if (alarm.type !== type || !isThisWeeks(alarm)) continue;
    said.set(alarm.account_id, [...(said.get(alarm.account_id) ?? []), alarm]);
  }
  const ranked: { entry: TalkEntry; ranks: readonly number[] }[] = [];
  for (const account of accounts) {
    const list = said.get(account.account_id);
    if (!list) continue;
    const entry = { account, alarms: list.sort(byUrgency) };
    ranked.push({ entry, ranks: ranksOf(entry, lastWeek) });
  }
  return ranked.sort((a, b) => byRanks(a.ranks, b.ranks) || bySlug(a.entry, b.entry)).map(({ entry }) => entry);
}

/** What an entry is sorted by, in this order; lower comes first. */
function ranksOf({ account, alarms }: TalkEntry, lastWeek: number): number[] {
  const open = alarms.filter(({ state }) => state === "open");
  const decisive = open.length > 0 ? open : alarms;
  const urgency = Math.min(...decisive.map((alarm) => rankOf[alarm.urgency]));
  const urgent = decisive.filter((alarm) => rankOf[alarm.urgency] === urgency);
  const isFresh = urgent.some(({ news_week: week }) => lastWeek - week < freshDays);
  return [open.length > 0 ? 0 : 1, urgency, isFresh ? 0 : 1, -(account.annual_value ?? -1)];
}

function byRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}

function byUrgency(a: AlarmRow, b: AlarmRow): number {
  return rankOf[a.urgency] - rankOf[b.urgency] || b.first_week - a.first_week;
}

function bySlug(a: TalkEntry, b: TalkEntry): number {
  return a.account.slug < b.account.slug ? -1 : 1;
}
