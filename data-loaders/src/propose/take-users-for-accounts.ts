import type { Assignment } from "./assign-roles.ts";
import { overlapOf, type SeenTable } from "./find-links.ts";
import { meaningsOf } from "./name-words.ts";
import { rolesOf } from "./score-inputs.ts";
import { type ColumnProfile, isUnique } from "./table-profile.ts";

/** Where events name users alone, each of these is a customer, and a list of users one of customers. */
export function takeUsersForAccounts(assigned: Assignment[], events: readonly SeenTable[]): void {
  const isListed = assigned.some(({ match }) => match?.role === "accounts" || match?.role === "contracts");
  if (isListed || events.length === 0 || events.some(({ match }) => match.columns.has("account_id"))) return;
  const who = events.flatMap(({ match }) => match.columns.get("user_id")?.column ?? []);
  for (const one of assigned) {
    if (one.match && (one.match.role !== "users" || one.match.columns.has("account_id"))) continue;
    const key = one.table.columns.find(
      (column) => isUnique(column) && who.some((other) => isNamesake(other, column) && overlapOf(other, column) >= 0.5),
    );
    const accounts = key && rolesOf(one.table, key, 0).find(({ role }) => role === "accounts");
    if (!accounts) continue;
    accounts.columns.set("account_id", { column: key, strength: 0.4 });
    one.others = [...(one.match ? ["users" as const] : []), ...one.others.filter((role) => role !== "accounts")];
    one.match = accounts;
  }
}

/** `UserId` is the `Id` of users, and `machineID` is a `machineID`. */
function isNamesake(of: ColumnProfile, key: ColumnProfile): boolean {
  const [a, b] = [meaningsOf(of.name), meaningsOf(key.name)];
  for (const said of [a, b]) for (const meaning of ["id", "unit"]) said.delete(meaning);
  return a.size === 0 || b.size === 0 || [...a].some((meaning) => b.has(meaning));
}
