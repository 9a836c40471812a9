import { contractFacts } from "./contract-terms.ts";
import { accountColumns, type SeenTable } from "./find-links.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import { type Part, type ProposedSource, sourceOf } from "./proposed-source.ts";
import { columnSql, dayTerm, sqlName, type Term, termOf, yesSql } from "./term.ts";

/** What accounts are made from. */
export interface AccountTables {
  events: SeenTable | undefined;
  accounts: SeenTable | undefined;
  contracts: SeenTable | undefined;
  /** Whether another source records losses. */
  hasOutcomes: boolean;
}

/** The accounts: their own table, with what contracts add to it; contracts alone; or nothing. */
export function proposeAccounts(tables: AccountTables, notes: Notes): ProposedSource | null {
  const { accounts, contracts } = tables;
  if (!accounts && !contracts) return null;
  const facts = contracts ? contractFacts(contracts) : null;
  if (!accounts) {
    if (!contracts || !facts) return null;
    const wanted = facts.columns.filter((name) => !(tables.hasOutcomes && name === "ended_on"));
    notes.found(`no file lists the accounts: they are made of ${contracts.table.title}`);
    const query = `${facts.sql(wanted)}\nselect account_id, ${wanted.join(", ")} from newest`;
    const terms: Record<string, Term> = Object.fromEntries(
      ["account_id", ...wanted].map((name) => [name, { column: name }]),
    );
    return sourceOf(
      "accounts",
      [{ table: contracts.table, terms, query }],
      ["Made of contracts: one row for each account that has one."],
    );
  }
  const terms = ownTerms(accounts, tables, notes);
  const added =
    facts?.columns.filter((name) => !terms[name] && !(name === "ended_on" && (tables.hasOutcomes || terms.ended_on))) ??
    [];
  const part: Part = { table: accounts.table, terms };
  if (!facts || !contracts || added.length === 0) return sourceOf("accounts", [part]);
  const key = terms.account_id && "column" in terms.account_id ? terms.account_id.column : "account_id";
  for (const name of added) terms[name] = { sql: `newest.${name}` };
  part.joins = [`left join newest on newest.account_id = ${columnSql(accounts.table, key)}`];
  part.reads = [contracts.table];
  const source = sourceOf("accounts", [part], [`${listed(added)} from ${contracts.table.title}.`]);
  notes.found(`${contracts.table.title} are contracts: ${listed(added)} of each account come from them`);
  return { ...source, query: `${facts.sql(added)}\n${source.query}` };
}

function ownTerms(accounts: SeenTable, { events, hasOutcomes }: AccountTables, notes: Notes): Record<string, Term> {
  const { table, match } = accounts;
  const terms: Record<string, Term> = {};
  for (const [ours, { column }] of match.columns) terms[ours] = termOf(table, column);
  const pair = events?.match.columns.has("account_id") ? accountColumns(events, accounts) : null;
  if (pair && pair.overlap > 0) {
    terms.account_id = { column: pair.key.name };
    for (const [ours, term] of Object.entries(terms)) {
      if (ours !== "account_id" && "column" in term && term.column === pair.key.name) delete terms[ours];
    }
  }
  settleEnd(accounts, terms, hasOutcomes, notes);
  const modelled = table.columns.find(({ name }) => meaningsOf(name).has("seat") && meaningsOf(name).has("modelled"));
  if (modelled && !terms.seats)
    notes.unsure(
      `${modelled.name} of ${table.title} is not taken for seats, because its name says that they are not what was bought`,
      `seats: "${modelled.name}"`,
    );
  const monthly = table.columns.find(
    ({ name, shape }) => shape.kind === "number" && meaningsOf(name).has("monthly") && meaningsOf(name).has("money"),
  );
  if (monthly && !terms.annual_value)
    terms.annual_value = { sql: `12 * try_cast(${columnSql(table, monthly.name)} as double)` };
  if (terms.annual_value && "column" in terms.annual_value) {
    const name = terms.annual_value.column;
    if (!meaningsOf(name).has("yearly"))
      notes.unsure(`${name} of ${table.title} is taken for money a year`, "money a month, or once");
  }
  return terms;
}

/**
 * The day an account left: a day of its own; the newest end where a flag says that it left; else, where ends lie ahead,
 * the end of the contract.
 */
function settleEnd({ table, match }: SeenTable, terms: Record<string, Term>, hasOutcomes: boolean, notes: Notes): void {
  const flag = table.columns.find(({ name, shape }) => shape.kind === "flag" && meaningsOf(name).has("churn"));
  const days = table.columns.filter(({ shape }) => shape.kind === "time");
  const end = match.columns.get("ended_on")?.column ?? days.find(({ name }) => meaningsOf(name).has("end"));
  if (flag && end) {
    terms.ended_on = { sql: `case when ${yesSql(table, flag)} then ${dayTerm(table, end)} end` };
    notes.found(`${flag.name} of ${table.title} says who left, ${end.name} when`);
    return;
  }
  if (flag && !hasOutcomes)
    notes.unsure(
      `${flag.name} of ${table.title} says who left, but no column says when, so it is not used`,
      "a column or a file with the day",
    );
  if (end && terms.ended_on && end.filled > 0.6 * end.rows && !meaningsOf(end.name).has("churn")) {
    delete terms.ended_on;
    if (!terms.renews_on) terms.renews_on = termOf(table, end);
    notes.unsure(
      `${end.name} of ${table.title} is filled for most accounts, so it is taken for the end of the contract`,
      `ended_on: "${sqlName(end.name)}"`,
    );
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
