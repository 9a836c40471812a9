import { createHmac } from "node:crypto";
import { codedTexts } from "@vitals/metrics";
import type { Columns, Tables } from "../site-data/columns.ts";
import type { ReportTables, UserPolicy } from "../site-data/slice.ts";
import { replaceInTexts } from "./free-texts.ts";
import { nameReplacer } from "./name-finder.ts";
import { mapColumns } from "./pick-rows.ts";

/** Columns that hold the id of a person at a customer. */
const personColumns = ["user_id", "sponsor_user_id"];

/**
 * A report without its people, unless the policy is `name`: ids become keyed hashes (HMAC-SHA-256, RFC 2104) of account and
 * id, the same in every build with the same key; names go, from texts that people wrote too. Under `name` only the people whom
 * the report does not hold go from its texts. What is written afterwards cannot hold what is not there.
 *
 * @param key - the secret; without it nobody can find a person's made-up name by trying ids. Where there is none, ids stay in
 * their own columns, for pages to draw made-up names from, and go from texts
 * @param book - the whole book where the report is a slice of it, whose texts may name anybody
 */
export function hidePeople(
  report: ReportTables,
  { policy, key, book = report }: { policy: UserPolicy; key: string | undefined; book?: ReportTables },
): ReportTables {
  if (policy === "name" && book === report) return report;
  const people = namesOfPeople(book.facts);
  if (policy === "name")
    for (const own of [...namesOfPeople(report.facts), ...accountNames(report.facts)]) people.delete(own);
  const replace = nameReplacer(people, "somebody");
  const hide = (tables: Tables): Tables =>
    Object.fromEntries(
      Object.entries(tables).flatMap(([name, columns]) => {
        if (!columns) return [];
        const hidden = policy === "name" ? columns : withoutPeople(name, columns, key);
        return [[name, replaceInTexts(name, hidden, replace)] as const];
      }),
    );
  return { facts: hide(report.facts), health: hide(report.health) };
}

function withoutPeople(table: string, columns: Columns, key: string | undefined): Columns {
  const changes: Parameters<typeof mapColumns>[1] = Object.fromEntries([
    ...(key === undefined ? [] : personColumns.map((column) => [column, hashed(columns, key)] as const)),
    ...(table === "users" ? [["name", () => null] as const] : []),
  ]);
  return mapColumns(columns, changes);
}

function hashed(columns: Columns, key: string) {
  const known = new Map<string, string>();
  return (userId: unknown, row: number) => {
    if (userId === null || userId === undefined) return null;
    const person = `${columns.account_id?.[row]}\n${userId}`;
    const hash = known.get(person) ?? createHmac("sha256", key).update(person).digest("hex").slice(0, 32);
    known.set(person, hash);
    return hash;
  };
}

function namesOfPeople({ users, user_weeks }: Tables): Set<string> {
  const texts = (columns: Columns | undefined, name: string) =>
    columns && name in columns ? codedTexts(columns, name).texts : [];
  const names = [texts(users, "user_id"), texts(users, "name"), texts(user_weeks, "user_id")].flat();
  return new Set(names.filter((name) => name !== null && name !== ""));
}

/** A customer may be called as somebody elsewhere is; its own report names it. */
function accountNames({ accounts }: Tables): string[] {
  const columns = [accounts?.account_id, accounts?.slug, accounts?.name];
  return columns.flatMap((column) => Array.from(column ?? [], String));
}
