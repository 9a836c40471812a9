import type { Facts, Health } from "@vitals/metrics";
import { letter, type Needle, numberNeedles, seriesNeedles, textNeedles } from "./needles.ts";

/** Fewest weeks of output in a row that are one customer's alone. */
const weeksTold = 8;

type Table = Facts[keyof Facts];

/** Everything that a reader of some accounts must not find of all the others: ids, addresses, names, people, money, output. */
export function othersIn({ facts, health }: { facts: Facts; health: Health }, own: ReadonlySet<string>): Needle[] {
  const others: Needle[] = [];
  const ours = textsOf(facts, own);
  const text = (what: string, value: string, apartFrom: RegExp | null = null) => {
    if (value.length >= 5 && !ours.has(value.toLowerCase())) others.push(...textNeedles(what, value, apartFrom));
  };
  const money = new Set(
    rows(facts.accounts).flatMap((row) => (own.has(row.account_id as string) ? [row.annual_value] : [])),
  );
  for (const { account_id, slug, name, aliases, annual_value } of rows(facts.accounts)) {
    if (own.has(account_id as string)) continue;
    for (const [what, value] of [
      ["id", account_id],
      ["address", slug],
      ["name", name],
    ] as const)
      text(`${what} of ${account_id}`, String(value));
    for (const alias of String(aliases ?? "").split("|")) text(`former id of ${account_id}`, alias);
    const value = annual_value as number | null;
    if (value !== null && value >= 100_000 && !money.has(value))
      others.push(...numberNeedles(`money of ${account_id}`, value));
  }
  for (const { account_id, output_26w } of rows(health.portfolio)) {
    const values = Array.from((output_26w ?? []) as ArrayLike<number>).slice(-weeksTold);
    if (own.has(account_id as string) || new Set(values).size < weeksTold - 2 || values.includes(0)) continue;
    others.push(...seriesNeedles(`output of ${account_id}`, values));
  }
  for (const [what, person] of people(facts, (id) => !own.has(id))) text(what, person, letter);
  return others;
}

/** Ids and names of the people of some accounts. */
export function peopleIn({ facts }: { facts: Facts }, own: ReadonlySet<string>): Needle[] {
  return people(facts, (id) => own.has(id)).flatMap(([what, person]) =>
    person.length >= 5 ? textNeedles(what, person, letter) : [],
  );
}

function people(facts: Facts, isWanted: (accountId: string) => boolean): [string, string][] {
  const known = new Map<string, string>();
  for (const { account_id, user_id, name } of [...rows(facts.users), ...rows(facts.user_weeks)]) {
    if (!isWanted(account_id as string) || user_id === null) continue;
    known.set(String(user_id), `user id at ${account_id}`);
    if (name) known.set(String(name), `person at ${account_id}`);
  }
  return [...known].map(([person, what]) => [what, person]);
}

/** What own accounts and people are called; somebody else may be called the same. */
function textsOf(facts: Facts, own: ReadonlySet<string>): Set<string> {
  const texts = people(facts, (id) => own.has(id)).map(([, person]) => person);
  for (const row of rows(facts.accounts)) {
    if (own.has(row.account_id as string)) texts.push(String(row.account_id), String(row.slug), String(row.name));
    texts.push(String(row.owner));
  }
  return new Set(texts.map((each) => each.toLowerCase()));
}

function rows(table: Table): Record<string, unknown>[] {
  const names = Object.keys(table);
  const length = table[names[0] as string]?.length ?? 0;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, table[name]?.[row] ?? null])),
  );
}
