import type { Health } from "@vitals/metrics";
import { nearestNames } from "../nearest-names.ts";
import { UsageError } from "../usage-error.ts";

/** An alarm or piece of good news as it is chosen from; weeks are Mondays as epoch days. */
export interface KnownAlarm {
  alarm_id: string;
  account_id: string;
  kind: string;
  state: string;
  first_week: number;
  last_week: number;
  evidence: string;
  question: string;
}

const columns = ["alarm_id", "account_id", "kind", "state", "first_week", "last_week", "evidence", "question"] as const;

/** Everything ever said about an account, the newest first. */
export function alarmsOf(accountId: string, { alarms }: Pick<Health, "alarms">): KnownAlarm[] {
  const ids = alarms.account_id ?? [];
  return Array.from(ids as ArrayLike<string>, (id, i) => ({ id, i }))
    .filter(({ id }) => id === accountId)
    .map(({ i }) => Object.fromEntries(columns.map((name) => [name, alarms[name]?.[i]])) as unknown as KnownAlarm)
    .sort((a, b) => b.first_week - a.first_week);
}

/**
 * The alarm of this id among those of an account.
 *
 * @throws UsageError with the nearest ids
 */
export function findAlarm(wanted: string, alarms: readonly KnownAlarm[]): KnownAlarm {
  const found = alarms.find(({ alarm_id }) => alarm_id === wanted);
  if (found) return found;
  const near = nearestNames(
    wanted,
    alarms.map(({ alarm_id }) => alarm_id),
  );
  const known = near.length > 0 ? near : alarms.slice(0, 3).map(({ alarm_id }) => alarm_id);
  const hint = known.length > 0 ? `did you mean ${known.join(", or ")}?` : "nothing was ever said about this account";
  throw new UsageError(`no such alarm at this account: ${wanted}; ${hint}`);
}

/**
 * A reason, when it is on the list.
 *
 * @throws UsageError with the nearest reason
 */
export function findReason(wanted: string, reasons: readonly string[]): string {
  if (reasons.includes(wanted)) return wanted;
  const [near] = nearestNames(wanted, reasons, 1);
  throw new UsageError(
    `no such reason: ${wanted}; ${near ? `did you mean ${near}? ` : ""}journal.reasons lists ${reasons.join(", ")}`,
  );
}
