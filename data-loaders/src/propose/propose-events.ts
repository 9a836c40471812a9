import { accountColumns, type Link, linkToAccount, overlapOf, type SeenTable } from "./find-links.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import type { Part } from "./proposed-source.ts";
import { leaveFields, settleTime } from "./settle-events.ts";
import type { TableProfile } from "./table-profile.ts";
import { columnSql, linkJoin, sqlName, type Term, termOf, termSql } from "./term.ts";
import { measuresOf } from "./wide-measures.ts";

/** Events of one table, with the SQL by which their use can be counted in the sample. */
export interface EventsPart extends Part {
  /** Account, or what stands for it in the sample; user, event and quantity in the sample's SQL. */
  sample: { account: string; user: string; event: string; quantity: string; day: string };
}

/** How the rows of a table become events. */
export function proposeEvents(seen: SeenTable, all: readonly SeenTable[], notes: Notes): EventsPart {
  const { table, match } = seen;
  const terms: Record<string, Term> = {};
  for (const [ours, { column }] of match.columns) terms[ours] = termOf(table, column);
  const time = settleTime(seen, terms);
  leaveFields(table, terms, notes);
  const joins: string[] = [];
  const reads: TableProfile[] = [];
  const accounts = all.find(({ match }) => match.role === "accounts");
  let account = "";
  if (match.columns.has("account_id")) {
    const pair = accounts ? accountColumns(seen, accounts) : null;
    if (pair) terms.account_id = { column: pair.event.name };
    account = columnOf(terms.account_id);
  }
  const link = linkToAccount(table, all);
  const isStranger = accounts && account !== "" && !sharesAny(seen, accounts, account);
  // `project_id` may stand for the customer, but not where a table says whose project it is.
  const isIndirect = account !== "" && link?.key !== link?.account && standsForAnother(account, accounts);
  if (link && (account === "" || isStranger || isIndirect)) {
    Object.assign(terms, { account_id: linkedAccount(table, link, joins, reads) });
    account = link.from.name;
    notes.found(
      `${table.title} names no account; it is found through ${link.from.name} in ${link.to.title} (${percent(link.overlap)} of the ids are there)`,
    );
  } else if (account === "") {
    account = accountOfUser(seen, terms, notes);
  }
  const event = eventTerm(seen, terms, notes);
  checkQuantity(seen, terms, notes);
  const sampled = (ours: string, none: string) => (terms[ours] ? termSql(table, terms[ours] as Term) : none);
  const plain = (name: string) => `${table.name}.${sqlName(name)}`;
  const stand = (ours: string, none: string) => {
    const term = terms[ours];
    return term && "column" in term ? plain(term.column) : term ? sampled(ours, none) : none;
  };
  return {
    table,
    terms,
    joins,
    reads,
    ...(link && joins.length > 0 ? { link } : {}),
    ...(event.keep ? { keep: event.keep } : {}),
    sample: {
      account: account === "" ? "''" : plain(account),
      user: stand("user_id", account === "" ? "''" : plain(account)),
      event: event.sampled ?? stand("event", "''"),
      quantity: stand("quantity", "NULL"),
      day: time ? plain(time.name) : "''",
    },
  };
}

/** The account that a link leads to: the id itself where it is the account's, else one that a join finds. */
function linkedAccount(table: TableProfile, link: Link, joins: string[], reads: TableProfile[]): Term {
  if (link.key === link.account) return { column: link.from.name };
  joins.push(...linkJoin(table, link));
  reads.push(link.to);
  return { sql: "link.account_id" };
}

/** Without an account, people are customers: by the domain of their mail, or each alone. */
function accountOfUser({ table, match }: SeenTable, terms: Record<string, Term>, notes: Notes): string {
  const user = match.columns.get("user_id")?.column;
  if (!user) {
    notes.missing(`${table.title} names neither an account nor a user`, "nothing can be said about any customer", true);
    return "";
  }
  const mails = [...user.values.keys()].filter((value) => value.includes("@")).length;
  if (mails > 0.8 * user.values.size) {
    terms.account_id = { sql: `lower(split_part(${columnSql(table, user.name)}, '@', 2))`, mail: user.name };
    notes.unsure(
      `${table.title} names no account, so the domain of ${user.name} is taken`,
      "a column that names the customer",
    );
  } else {
    terms.account_id = { column: user.name };
    notes.unsure(
      `${table.title} names no account, so each ${user.name} is taken for a customer`,
      "a file that says which account a user belongs to",
    );
  }
  return user.name;
}

/** The name of the event: a column, the names of several columns of counts, or the name of the table. */
function eventTerm(seen: SeenTable, terms: Record<string, Term>, notes: Notes): { keep?: string; sampled?: string } {
  const { table, match } = seen;
  const found = match.columns.get("event")?.column;
  if (found) {
    const others = table.columns.filter(
      ({ name, shape, distinct, rows }) =>
        name !== found.name &&
        shape.kind === "text" &&
        distinct > 1 &&
        distinct <= 500 &&
        rows > 3 * distinct &&
        ["event", "feature", "type"].some((meaning) => meaningsOf(name).has(meaning)),
    );
    if (others.length > 0) {
      notes.unsure(
        `${found.name} of ${table.title} is taken for the event (${found.distinct} different)`,
        others.map(({ name }) => name).join(" or "),
      );
    }
    return {};
  }
  const counts = measuresOf(table, match.columns);
  const [only] = counts;
  if (counts.length === 1 && only !== undefined) {
    terms.event = { value: table.title };
    terms.quantity = { column: only };
    notes.unsure(
      `each row of ${table.title} is one event called ${table.title}, ${only} says how much`,
      "another column",
    );
    return {};
  }
  if (counts.length > 1) {
    const names = counts.map((name) => `'${name.replaceAll("'", "''")}'`);
    const values = counts.map((name) => `try_cast(${columnSql(table, name)} as double)`);
    terms.event = { sql: `unnest([${wrapped(names)}])` };
    terms.quantity = { sql: `unnest([${wrapped(values)}])` };
    delete terms.event_id;
    notes.found(
      `${table.title} has a column for each thing counted: ${few(counts)}; each becomes an event with a quantity`,
    );
    return { sampled: terms.event.sql, keep: "quantity > 0" };
  }
  terms.event = { value: table.title };
  notes.unsure(`${table.title} names no event, so each row is one event called ${table.title}`, "another column");
  return {};
}

/** A quantity that is empty in many rows is no quantity: those rows would count as 1. */
function checkQuantity({ table, match }: SeenTable, terms: Record<string, Term>, notes: Notes): void {
  const quantity = match.columns.get("quantity")?.column;
  if (!quantity || !terms.quantity || !("column" in terms.quantity)) return;
  if (quantity.filled >= 0.9 * quantity.rows)
    notes.found(`${quantity.name} of ${table.title} says how much each row counts`);
  else {
    delete terms.quantity;
    notes.unsure(
      `${quantity.name} of ${table.title} is often empty and not taken for a quantity`,
      `quantity: "${quantity.name}"`,
    );
  }
}

/** Whether a column names a team, site or project, while the accounts are listed as something else. */
function standsForAnother(column: string, accounts: SeenTable | undefined): boolean {
  const key = accounts?.match.columns.get("account_id")?.column.name;
  const said = meaningsOf(column);
  said.delete("id");
  if (!accounts || said.has("account") || key === column) return false;
  const listed = meaningsOf(`${accounts.table.title} ${key}`);
  return ![...said].some((meaning) => listed.has(meaning));
}

function sharesAny({ table }: SeenTable, accounts: SeenTable, account: string): boolean {
  const of = table.columns.find(({ name }) => name === account);
  return of !== undefined && accounts.table.columns.some((column) => overlapOf(of, column) > 0.02);
}

/** A few on each line. */
const wrapped = (items: string[]) => items.map((item, i) => (i > 0 && i % 4 === 0 ? `\n    ${item}` : item)).join(", ");

const columnOf = (term: Term | undefined) => (term && "column" in term ? term.column : "");
const percent = (share: number) => `${Math.round(100 * share)}%`;
const few = (names: string[]) =>
  names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${names.length - 6} more` : names.join(", ");
