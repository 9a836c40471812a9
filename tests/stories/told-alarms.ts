import { epochDayOf } from "@vitals/tables";
import type { SampleReport } from "./sample-report.ts";

/** One thing that was said. */
export interface Told {
  account: string;
  kind: string;
  type: string;
  /** Monday, as an epoch day. */
  firstWeek: number;
  /** Still waiting for somebody to ask. */
  open: boolean;
  evidence: string;
}

/** Everything that was said over the whole history, in the order of account and week. */
export function toldAlarms({ health: { alarms } }: SampleReport): Told[] {
  const column = <T>(name: string) => alarms[name] as ArrayLike<T>;
  return Array.from(column<string>("account_id"), (account, i) => ({
    account,
    kind: column<string>("kind")[i] as string,
    type: column<string>("type")[i] as string,
    firstWeek: column<number>("first_week")[i] as number,
    open: ["open", "standing"].includes(column<string>("state")[i] as string),
    evidence: column<string>("evidence")[i] as string,
  }));
}

/** Weeks from the Monday of a story to the week in which something was said. */
export function weeksAfter(monday: string, { firstWeek }: Told): number {
  return (firstWeek - epochDayOf(monday)) / 7;
}

/** Accounts in whom nothing was planted and who did not leave, with the years of their history. */
export function quietAccounts({ facts, stories }: SampleReport): Map<string, number> {
  const planted = new Set(stories.flatMap(({ accounts }) => accounts));
  const { account_id: ids, ended_on: endedOn } = facts.accounts as Record<string, ArrayLike<unknown>>;
  const years = new Map<string, number>();
  for (let i = 0; i < (ids?.length ?? 0); i++) {
    if (!planted.has(String(ids?.[i])) && endedOn?.[i] === null) years.set(String(ids?.[i]), 0);
  }
  for (const id of Array.from(facts.account_weeks.account_id as ArrayLike<string>)) {
    const before = years.get(id);
    if (before !== undefined) years.set(id, before + 1 / 52);
  }
  return years;
}
