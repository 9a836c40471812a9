import { columnRules } from "./column-rules.ts";
import { dropRepeatedEvents } from "./drop-repeated-events.ts";
import { overlapOf, type SeenTable } from "./find-links.ts";
import { guessByShape } from "./guess-by-shape.ts";
import { type KnownExport, knownExportOf } from "./known-export.ts";
import { type KnownTable, knownTableOf } from "./known-tables.ts";
import { type ColumnMatch, matchColumns } from "./match-columns.ts";
import type { Notes } from "./notes.ts";
import type { TableRole } from "./role-rules.ts";
import { type RoleMatch, rolesOf } from "./score-inputs.ts";
import { type ColumnProfile, isUnique, type TableProfile } from "./table-profile.ts";
import { takeRowId } from "./take-columns.ts";
import { takeUsersForAccounts } from "./take-users-for-accounts.ts";

/** Every table with the role it was given; null where it was given none. */
export interface Assignment {
  table: TableProfile;
  match: RoleMatch | null;
  /** The preset that it is an export of; null for none. */
  preset: string | null;
  /** What that preset makes of a table of a database, where it derives columns or asks for one. */
  known?: KnownTable;
  /** Other roles it could have, likeliest first. */
  others: TableRole[];
}

/**
 * Gives each table a role.
 *
 * @param known - exports for which there are presets
 * @param wanted - what a person said: the role of a table by its name, `null` to leave it out
 */
export function assignRoles(
  tables: readonly TableProfile[],
  wanted: ReadonlyMap<string, TableRole | null>,
  notes: Notes,
  known: readonly KnownExport[] = [],
): Assignment[] {
  const assigned = tables.map((table): Assignment => {
    const roles = rolesOf(table, sharedEntity(table, tables));
    const own = knownTableOf(table);
    const ready = own ?? knownExportOf(table, known);
    if (ready && (!wanted.has(table.name) || wanted.get(table.name) === ready.match.role)) {
      notes.found(`${table.title} is an export that the preset ${ready.name} is made for`);
      const others = roles.map(({ role }) => role).filter((role) => role !== ready.match.role);
      const key = ready.match.columns.get("account_id")?.column ?? null;
      addOwn(ready.match, rolesOf(table, key, 0));
      return { table, match: ready.match, preset: ready.name, others, ...(own ? { known: own } : {}) };
    }
    const want = wanted.get(table.name);
    const match = want === null ? null : want === undefined ? roles[0] : roles.find(({ role }) => role === want);
    return {
      table,
      match: match ?? null,
      preset: null,
      others: roles.map(({ role }) => role).filter((role) => role !== match?.role),
    };
  });
  if (!assigned.some(({ match }) => match?.role === "events")) takeRowsForEvents(assigned, wanted, notes);
  takeUsersForAccounts(assigned, withRole(assigned, "events"));
  preferKnown(assigned);
  dropRepeatedEvents(assigned, notes);
  keepOne(assigned, "accounts", notes);
  keepOne(assigned, "contracts", notes);
  return assigned;
}

/** An export of a known product has columns of its owner's too, such as what a customer pays. */
function addOwn(match: RoleMatch, roles: readonly RoleMatch[]): void {
  const taken = new Set([...match.columns.values()].map(({ column }) => column.name));
  const own = roles.find(({ role }) => role === match.role);
  for (const [ours, found] of own?.columns ?? [])
    if (!match.columns.has(ours) && !taken.has(found.column.name)) match.columns.set(ours, found);
}

/**
 * The column by which several tables name the same things, under one name that tells nothing (`msno`): in one of them each
 * stands once, in another many times.
 */
function sharedEntity(table: TableProfile, all: readonly TableProfile[]): ColumnProfile | null {
  const isListed = (column: ColumnProfile) => isUnique(column) && column.distinct >= 10;
  const isRepeated = ({ filled, rows, distinct }: ColumnProfile) =>
    filled >= 0.9 * rows && filled > 3 * distinct && distinct >= 10;
  return (
    table.columns.find((column) => {
      if (column.shape.kind !== "text" && column.shape.kind !== "number") return false;
      const [listed, repeated] = [isListed(column), isRepeated(column)];
      return all.some((other) => {
        const same = other !== table && other.columns.find(({ name }) => name === column.name);
        if (!same || same.shape.kind !== column.shape.kind) return false;
        return ((listed && isRepeated(same)) || (repeated && isListed(same))) && overlapOf(column, same) >= 0.5;
      });
    }) ?? null
  );
}

/** Of several lists of accounts, the one that the events' accounts are in. */
function preferKnown(assigned: Assignment[]): void {
  const named = withRole(assigned, "events").flatMap(({ match }) => {
    const column = (match.columns.get("account_id") ?? match.columns.get("user_id"))?.column;
    return column ? [column] : [];
  });
  for (const { table, match } of assigned) {
    if (match?.role !== "accounts") continue;
    const keys = table.columns.filter((column) => isUnique(column));
    if (named.some((column) => keys.some((key) => overlapOf(column, key) >= 0.5))) match.score += 5;
  }
}

export function withRole(assigned: readonly Assignment[], role: TableRole): SeenTable[] {
  return assigned.flatMap(({ table, match }) => (match?.role === role ? [{ table, match }] : []));
}

/** Where no table looks like events, the longest that says who and when must do: each row is something that happened. */
function takeRowsForEvents(assigned: Assignment[], wanted: ReadonlyMap<string, TableRole | null>, notes: Notes): void {
  const usable = assigned
    .filter(
      ({ table, match }) =>
        wanted.get(table.name) === "events" ||
        (!wanted.has(table.name) && match?.role !== "accounts" && match?.role !== "contracts"),
    )
    .map((one) => ({ one, columns: eventColumns(one.table) }))
    .filter(({ columns }) => columns.has("occurred_at") && (columns.has("account_id") || columns.has("user_id")))
    .sort((a, b) => b.one.table.rows - a.one.table.rows)[0];
  if (!usable) return;
  const { one, columns } = usable;
  one.match = { role: "events", score: 0, columns };
  const taken = [...columns].map(([ours, { column }]) => `${column.name} for ${ours}`).join(", ");
  notes.unsure(
    `no file looks like events, so each row of ${one.table.title} is taken for one, with ${taken}`,
    "other columns, or a file with what users did, when and for which account",
  );
}

/** By their names; by their shape where names do not tell. */
function eventColumns(table: TableProfile): Map<string, ColumnMatch> {
  const { quantity: _, ...rules } = columnRules.events ?? {};
  const named = matchColumns(table.columns, rules, ["occurred_at", "account_id", "event"]);
  takeRowId(named, table);
  const who = named.get("account_id") ?? named.get("user_id");
  const isEnough = named.has("occurred_at") && who && who.column.filled > 3 * who.column.distinct;
  if (isEnough) return named;
  const guessed = guessByShape(table);
  takeRowId(guessed, table);
  return guessed;
}

/** A report has one table of accounts and one of contracts: the one that looks most like it, then the longest. */
function keepOne(assigned: Assignment[], role: TableRole, notes: Notes): void {
  const all = assigned.filter(({ match }) => match?.role === role);
  const isSameShape = new Set(all.map(({ table }) => table.columns.map(({ name }) => name).join("\0"))).size === 1;
  if (all.length < 2) return;
  const worth = new Map(all.map((one) => [one, Number(isOfEvents(one, assigned))]));
  const [best, ...rest] = all.sort(
    (a, b) =>
      (worth.get(b) ?? 0) - (worth.get(a) ?? 0) ||
      (isSameShape ? 0 : (b.match?.score ?? 0) - (a.match?.score ?? 0)) ||
      b.table.rows - a.table.rows,
  ) as [Assignment, ...Assignment[]];
  for (const other of rest) {
    notes.unsure(`${other.table.title} looks like ${role} too, but ${best.table.title} is taken`, `the other one`);
    other.others = [role, ...other.others];
    other.match = null;
  }
}

/** Whether a table names the accounts that events, or the people in them, belong to: another system's list has ids of its own. */
function isOfEvents({ table, match }: Assignment, assigned: readonly Assignment[]): boolean {
  const own = match?.columns.get("account_id")?.column;
  const keys = [...(own ? [own] : []), ...table.columns.filter((column) => isUnique(column))];
  const column = (of: Assignment, name: string) => of.match?.columns.get(name)?.column ?? [];
  const events = assigned.filter((other) => other.match?.role === "events");
  const actors = events.flatMap((one) => column(one, "user_id"));
  const people = assigned.filter(
    (other) =>
      other.match?.role === "users" &&
      [column(other, "user_id")].flat().some((ids) => actors.some((actor) => overlapOf(actor, ids) >= 0.5)),
  );
  return [...events, ...people]
    .flatMap((other) => column(other, "account_id"))
    .some((ids) => keys.some((key) => overlapOf(ids, key) >= 0.5));
}
