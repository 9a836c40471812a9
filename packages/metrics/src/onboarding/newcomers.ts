import { type Columns, column, type Facts, numbers } from "../columns.ts";
import { type FirstOutputs, firstOutputs, personKey } from "./first-output.ts";
import type { Newcomer } from "./onboarding-cohorts.ts";

/** A newcomer with its account, and who it is where it is a person. */
export interface NamedNewcomer extends Newcomer {
  readonly accountId: string;
  readonly userId: string | null;
}

/** Everybody who began while events were read; epoch days. */
export interface Newcomers {
  readonly accounts: readonly NamedNewcomer[];
  readonly people: readonly NamedNewcomer[];
}

/**
 * Accounts and people that began since events were read, with their first output.
 *
 * An account begins with its contract, or with its first event where no contract is known. A person begins on the day
 * access was given, and is looked at until it ended; people whom no list of users names are left out, because their
 * first event would be taken for their beginning, and so are sponsors, who need not make anything.
 */
export function newcomersIn(facts: Facts): Newcomers {
  const from = numbers(facts.window, "first_week")[0] ?? Number.NaN;
  const until = (numbers(facts.window, "last_week")[0] ?? Number.NaN) + 6;
  if (Number.isNaN(from) || Number.isNaN(until)) return { accounts: [], people: [] };
  const first = firstOutputs(facts.user_weeks);
  const span = { from, until };
  return { accounts: newAccounts(facts.accounts, first, span), people: newPeople(facts, first, span) };
}

interface Span {
  from: number;
  until: number;
}

function newAccounts(accounts: Columns, first: FirstOutputs, { from, until }: Span): NamedNewcomer[] {
  const ids = column<string>(accounts, "account_id");
  const [started, seen, ended] = ["started_on", "first_event_on", "ended_on"].map((name) => numbers(accounts, name));
  return Array.from(ids, (id, i) => {
    const contract = started?.[i] as number;
    const began = Number.isNaN(contract) ? (seen?.[i] as number) : contract;
    return newcomer({ accountId: id as string, userId: null }, began, {
      firstOutput: first.ofAccount.get(id as string),
      until: lesser(ended?.[i] as number, until),
    });
  }).filter(({ began, until: end }) => began >= from && began <= end);
}

function newPeople({ users, accounts }: Facts, first: FirstOutputs, { from, until }: Span): NamedNewcomer[] {
  const [ids, owners] = [column<string>(users, "user_id"), column<string>(users, "account_id")];
  const [created, ended] = [numbers(users, "created_on"), numbers(users, "deactivated_on")];
  const isSponsor = numbers(users, "is_sponsor");
  const sponsors = new Set(Array.from(column<string>(accounts, "sponsor_user_id")));
  return Array.from(ids, (id, i) => {
    const [accountId, userId] = [owners[i] as string, id as string];
    return {
      ...newcomer({ accountId, userId }, created[i] as number, {
        firstOutput: first.ofPerson.get(personKey(accountId, userId)),
        until: lesser(ended[i] as number, until),
      }),
      isSponsor: isSponsor[i] === 1 || sponsors.has(userId),
    };
  })
    .filter(({ began, until: end, isSponsor: left }) => !left && began >= from && began <= end)
    .map(({ isSponsor: _, ...person }) => person);
}

function newcomer(
  who: Pick<NamedNewcomer, "accountId" | "userId">,
  began: number,
  { firstOutput, until }: { firstOutput: number | undefined; until: number },
): NamedNewcomer {
  return { ...who, began, firstOutput: firstOutput ?? null, until };
}

function lesser(day: number, other: number): number {
  return Number.isNaN(day) ? other : Math.min(day, other);
}
