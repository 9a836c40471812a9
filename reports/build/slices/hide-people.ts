import { createHmac } from "node:crypto";
import { type Columns, rowCount, type Tables } from "../site-data/columns.ts";
import type { ReportTables, UserPolicy } from "../site-data/slice.ts";
import { replaceInTexts } from "./free-texts.ts";
import { nameReplacer } from "./name-finder.ts";
import { mapColumns } from "./pick-rows.ts";

/** Columns that hold the id of a person at a customer. */
const personColumns = ["user_id", "sponsor_user_id"];

/**
 * A report without its people, unless the policy is `name`: ids become keyed hashes (HMAC-SHA-256, RFC 2104) of account and
 * id, the same in every build with the same key; names go, from texts that people wrote too. What is written afterwards
 * cannot hold what is not there.
 *
 * @param key - the secret; without it nobody can find a person's made-up name by trying ids
 */
export function hidePeople(report: ReportTables, { policy, key }: { policy: UserPolicy; key: string }): ReportTables {
  if (policy === "name") return report;
  const replace = nameReplacer(namesOfPeople(report.facts), "somebody");
  const hide = (tables: Tables): Tables =>
    Object.fromEntries(
      Object.entries(tables).flatMap(([name, columns]) => {
        if (!columns) return [];
        const changes: Parameters<typeof mapColumns>[1] = Object.fromEntries([
          ...personColumns.map((column) => [column, hashed(columns, key)] as const),
          ...(name === "users" ? [["name", () => null] as const] : []),
        ]);
        return [[name, replaceInTexts(name, mapColumns(columns, changes), replace)] as const];
      }),
    );
  return { facts: hide(report.facts), health: hide(report.health) };
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
  const names = new Set<string>();
  for (const table of [users, user_weeks]) {
    for (let row = 0; row < rowCount(table); row++) {
      for (const column of [table?.user_id, table?.name]) if (column?.[row]) names.add(String(column[row]));
    }
  }
  return names;
}
