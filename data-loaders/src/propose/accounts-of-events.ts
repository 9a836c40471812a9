import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { columnRules } from "./column-rules.ts";
import { matchColumns } from "./match-columns.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import type { EventsPart } from "./propose-events.ts";
import { type ProposedSource, sourceOf } from "./proposed-source.ts";
import type { TableProfile } from "./table-profile.ts";
import { columnSql, dayTerm, type Term, termOf, termSql } from "./term.ts";

const sought = ["name", "segment", "plan", "owner", "annual_value", "currency", "seats", "started_on", "renews_on"];

/**
 * The accounts, where no file lists them and each row of the events says what there is to say of its account.
 *
 * @returns null where rows say less than two things that are the same in all rows of an account
 */
export async function accountsOfEvents(engine: Engine, part: EventsPart, notes: Notes): Promise<ProposedSource | null> {
  const { table, terms } = part;
  const account = terms.account_id;
  const time = terms.occurred_at;
  if (!account || !("column" in account) || !time || !("column" in time)) return null;
  const taken = new Set(Object.values(terms).flatMap((term) => ("column" in term ? term.column : [])));
  const rules = Object.fromEntries(
    Object.entries(columnRules.accounts ?? {}).filter(([ours]) => sought.includes(ours)),
  );
  const free = table.columns.filter(({ name }) => !taken.has(name) && !meaningsOf(name).has("user"));
  const found: Record<string, Term> = {};
  const day = table.columns.find(({ name }) => name === time.column);
  for (const [ours, { column }] of matchColumns(free, rules)) {
    if (ours === "name" && !meaningsOf(column.name).has("account")) continue;
    if (!day || !(await isSettled(engine, table, account.column, column.name))) continue;
    found[ours] = { sql: `arg_max(${termSql(table, termOf(table, column))}, ${dayTerm(table, day)})` };
  }
  if (Object.keys(found).length < 2) return null;
  const key = columnSql(table, account.column);
  const select = Object.entries(found).map(([ours, term]) => `${termSql(table, term)} as ${ours}`);
  const query = [
    `select ${[`${key} as account_id`, ...select].join(",\n  ")}`,
    `from ${table.name} where ${key} is not null group by all`,
  ].join("\n");
  notes.unsure(
    `no file lists the accounts: they are made of ${table.title}, as its newest row says`,
    "a file with one row for each account",
  );
  return sourceOf(
    "accounts",
    [{ table, terms: { account_id: account, ...found }, query }],
    ["Made of the events: one row for each account, with what its newest event says."],
  );
}

/** Whether hardly an account has two values. */
async function isSettled(engine: Engine, table: TableProfile, account: string, column: string): Promise<boolean> {
  const [key, value] = [identifier(account), identifier(column)];
  const [row] = await engine.rows<{ pairs: number; accounts: number }>(
    `SELECT count(DISTINCT (${key}, ${value})) AS pairs, count(DISTINCT ${key}) AS accounts
     FROM ${identifier(table.name)} WHERE ${key} IS NOT NULL AND ${value} IS NOT NULL`,
  );
  return row !== undefined && row.accounts >= 5 && row.pairs <= 1.1 * row.accounts;
}
