import type { People, Person } from "../../src/components/account-file.js";
import type { AccountPart, AccountTables } from "./account-tables.ts";
import { rowNumbers, valueAt } from "./columns.ts";
import { type PersonName, personNames } from "./person-names.ts";
import { slotOf, weekSlots } from "./weekly-series.ts";

const weeksShown = 26;
const peopleShown = 150;

interface User {
  user_id: string;
  name: string | null;
  role: string | null;
  is_sponsor: boolean | null;
  created_on: number | null;
  deactivated_on: number | null;
}

/** The people of an account and what each did, as far as the policy lets them be seen; names of everybody for other lists. */
export function accountPeople(
  tables: AccountTables,
  accountId: string,
  options: { lastWeek: number; policy: People["policy"]; sponsorId: string | null },
): { people: People; nameOf: (userId: string | null) => string | null } {
  const { lastWeek, policy } = options;
  const users = new Map<string, User>();
  for (const user of tables.rows<User>("users", accountId)) users.set(user.user_id, user);
  const seen = collect(tables.part("user_weeks", accountId), lastWeek);
  const ids = new Set([...seen.keys(), ...users.keys()]);
  const names =
    policy === "hidden"
      ? new Map<string, PersonName>()
      : personNames(
          accountId,
          [...ids].map((userId) => ({ userId, name: users.get(userId)?.name ?? null })),
          policy,
        );
  const busy = [...seen].filter(
    ([, person]) => person.lastWeek > lastWeek - 7 * weeksShown || isSponsor(person.userId, users, options),
  );
  const rows = busy.map(([userId, person]) =>
    personRow(person, names.get(userId), users.get(userId), isSponsor(userId, users, options)),
  );
  rows.sort((a, b) => sum(b.output) - sum(a.output) || sum(b.events) - sum(a.events) || (a.label < b.label ? -1 : 1));
  const recent = [...seen.values()].map((person) => sum(person.output.slice(-13)));
  const all = recent.reduce((a, b) => a + b, 0);
  return {
    nameOf: (userId) => (userId === null ? null : (names.get(userId)?.label ?? null)),
    people: {
      policy,
      known: seen.size > 0,
      active: [...seen.values()].filter((person) => sum(person.working.slice(-4)) > 0).length,
      producing: [...seen.values()].filter((person) => sum(person.output.slice(-4)) > 0).length,
      fresh: [...seen.values()].filter((person) => person.firstWeek > lastWeek - 28).length,
      largestShare: all > 0 ? Math.max(...recent) / all : null,
      rows: policy === "hidden" ? [] : rows.slice(0, peopleShown),
      more: policy === "hidden" ? 0 : Math.max(0, rows.length - peopleShown),
    },
  };
}

interface Seen {
  userId: string;
  firstWeek: number;
  lastWeek: number;
  output: number[];
  events: number[];
  working: number[];
}

function collect({ columns, ranges }: AccountPart, lastWeek: number): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  const { user_id, week, output, events, working_events } = columns;
  for (const row of rowNumbers(ranges)) {
    const userId = valueAt(user_id, row) as string | null;
    if (userId === null) continue;
    const on = valueAt(week, row) as number;
    let person = seen.get(userId);
    if (!person) {
      person = {
        userId,
        firstWeek: on,
        lastWeek: on,
        output: weekSlots(weeksShown, 0),
        events: weekSlots(weeksShown, 0),
        working: weekSlots(weeksShown, 0),
      };
      seen.set(userId, person);
    }
    person.firstWeek = Math.min(person.firstWeek, on);
    person.lastWeek = Math.max(person.lastWeek, on);
    const slot = slotOf(on, lastWeek, weeksShown);
    if (slot < 0 || slot >= weeksShown) continue;
    person.output[slot] = valueAt(output, row) as number;
    person.events[slot] = valueAt(events, row) as number;
    person.working[slot] = valueAt(working_events, row) as number;
  }
  return seen;
}

function isSponsor(userId: string, users: Map<string, User>, { sponsorId }: { sponsorId: string | null }): boolean {
  return userId === sponsorId || users.get(userId)?.is_sponsor === true;
}

function personRow(person: Seen, name: PersonName | undefined, user: User | undefined, sponsor: boolean): Person {
  return {
    slug: name?.slug ?? "",
    label: name?.label ?? "",
    role: user?.role ?? null,
    sponsor,
    createdOn: user?.created_on ?? null,
    deactivatedOn: user?.deactivated_on ?? null,
    firstWeek: person.firstWeek,
    lastWeek: person.lastWeek,
    output: person.output,
    events: person.events,
  };
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
