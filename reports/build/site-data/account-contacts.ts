import type { AccountFile, Talk } from "../../src/components/account-file.js";
import type { AccountTables } from "./account-tables.ts";

const talksShown = 30;
const msPerWeek = 7 * 86_400_000;
const weeksCounted = 52;

type Touchpoint = Omit<Talk, "at" | "alarmId"> & { occurred_at: number; alarm_id: string | null };

/** What was said between us and an account: conversations, other contact, survey answers, and what became of the contract. */
export function accountContacts(
  tables: AccountTables,
  accountId: string,
  lastWeek: number,
): Pick<AccountFile, "talks" | "contacts" | "surveys" | "outcomes"> {
  const all = [...tables.rows<Touchpoint>("touchpoints", accountId)].sort((a, b) => b.occurred_at - a.occurred_at);
  const since = (lastWeek + 7) * 86_400_000 - weeksCounted * msPerWeek;
  const recent = all.filter((contact) => contact.occurred_at >= since);
  return {
    talks: all.filter(saysSomething).slice(0, talksShown).map(talkOf),
    contacts: {
      inbound: recent.filter((contact) => contact.direction === "inbound").length,
      outbound: recent.filter((contact) => contact.direction === "outbound").length,
      unknown: recent.filter((contact) => contact.direction === null).length,
      lastAt: all[0]?.occurred_at ?? null,
    },
    surveys: surveysOf(tables, accountId),
    outcomes: outcomesOf(tables, accountId),
  };
}

function saysSomething({ question, answer, reason }: Touchpoint): boolean {
  return question !== null || answer !== null || reason !== null;
}

function talkOf({ occurred_at, alarm_id, ...talk }: Touchpoint): Talk {
  const { channel, direction, author, question, answer, reason, feature } = talk;
  return { at: occurred_at, channel, direction, author, question, answer, reason, alarmId: alarm_id, feature };
}

function outcomesOf(tables: AccountTables, accountId: string): AccountFile["outcomes"][number][] {
  type Outcome = { occurred_on: number; kind: string; value_change: number | null };
  return [...tables.rows<Outcome>("outcomes", accountId)]
    .map(({ occurred_on, kind, value_change }) => ({ on: occurred_on, kind, change: value_change }))
    .sort((a, b) => b.on - a.on);
}

function surveysOf(tables: AccountTables, accountId: string): AccountFile["surveys"][number][] {
  const kinds = new Map<string, { sum: number; answers: number; max: number | null; last: number }>();
  type Answer = { kind: string; score: number; score_max: number | null; answered_at: number };
  for (const row of tables.rows<Answer>("surveys", accountId)) {
    const entry = kinds.get(row.kind) ?? { sum: 0, answers: 0, max: row.score_max, last: row.answered_at };
    entry.sum += row.score;
    entry.answers++;
    entry.last = Math.max(entry.last, row.answered_at);
    kinds.set(row.kind, entry);
  }
  return [...kinds].map(([kind, { sum, answers, max, last }]) => ({
    kind,
    answers,
    mean: Number((sum / answers).toPrecision(3)),
    max,
    lastOn: Math.floor(last / 86_400_000),
  }));
}
