import type { History } from "./history.ts";
import { oncePerHistory } from "./once-per-history.ts";

/** The executive sponsors of an account. */
export interface Sponsors {
  /** Rows of `people`; empty where the sponsor is known from events alone. */
  readonly people: readonly number[];
  /** Codes of those who were seen in events. */
  readonly users: readonly number[];
  /** Why nothing can be said of a sponsor; null where something can. */
  readonly reason: string | null;
}

const codesOfUsers = oncePerHistory(
  ({ userWeeks }): ReadonlyMap<string, number> => new Map(userWeeks.names.map((name, code) => [name, code])),
);

/** Finds the sponsors of an account: marked among its users, or named with the account. */
export function sponsorsOf(history: History, account: number): Sponsors {
  const { people, accounts, userWeeks, start } = history;
  const marked: number[] = [];
  for (let i = people.first[account] as number; i < (people.first[account + 1] as number); i++) {
    if (people.isSponsor[i] === 1) marked.push(i);
  }
  const first = userWeeks.first[start[account] as number] as number;
  const end = userWeeks.first[start[account + 1] as number] as number;
  const seen = new Set(userWeeks.user.subarray(first, end));
  const users = marked.map((i) => people.user[i] as number).filter((user) => user >= 0 && seen.has(user));
  const named = accounts.sponsorId[account] ?? null;
  if (marked.length === 0 && named !== null) {
    const code = codesOfUsers(history).get(named) ?? -1;
    if (code >= 0 && seen.has(code)) return { people: [], users: [code], reason: null };
    return { people: [], users: [], reason: "the person named as sponsor is not one of this customer's users" };
  }
  if (marked.length === 0) return { people: [], users: [], reason: "nobody is named as sponsor" };
  if (users.length === 0) return { people: marked, users, reason: "the sponsor has never been seen in an event" };
  return { people: marked, users, reason: null };
}

/** Whether a sponsor was seen in each week of an account, row by row: any event counts, looking included. */
export function sponsorSeen({ userWeeks, start }: History, account: number, users: readonly number[]): Uint8Array {
  const from = start[account] as number;
  const seen = new Uint8Array((start[account + 1] as number) - from);
  for (let at = 0; at < seen.length; at++) {
    const end = userWeeks.first[from + at + 1] as number;
    for (let i = userWeeks.first[from + at] as number; i < end; i++) {
      if (users.includes(userWeeks.user[i] as number)) seen[at] = 1;
    }
  }
  return seen;
}
