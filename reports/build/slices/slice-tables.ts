import { factTables, healthTables } from "@vitals/tables";
import { type Columns, rowCount, type Tables } from "../site-data/columns.ts";
import type { ReportTables, Slice } from "../site-data/slice.ts";
import { bookTables } from "./book-tables.ts";
import { replaceInTexts } from "./free-texts.ts";
import { nameReplacer } from "./name-finder.ts";
import { mapColumns, pickRows } from "./pick-rows.ts";

/**
 * The tables of one audience, before anything is written: of a table with accounts the rows of its own, of every other what
 * `bookTables` lets through. Other accounts' names and ids are taken out of texts that people wrote.
 *
 * @throws when a table has no rule, so that a new one is not published by accident
 */
export function sliceTables(book: ReportTables, slice: Slice): ReportTables {
  if (slice.isWhole) return book;
  const replace = nameReplacer(othersNames(book.facts.accounts, slice.accounts), "another customer");
  const context = { book, slice };
  const cut = (tables: Tables, names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const columns = tables[name];
        return columns ? [[name, replaceInTexts(name, cutTable(name, columns, context), replace)]] : [];
      }),
    );
  return {
    facts: cut(book.facts, Object.keys(factTables)),
    health: cut(book.health, Object.keys(healthTables)),
  };
}

function cutTable(name: string, columns: Columns, { book, slice }: { book: ReportTables; slice: Slice }): Columns {
  const rule = bookTables[name as keyof typeof bookTables];
  if (rule) return rule(columns, { book, slice });
  const ids = columns.account_id;
  if (!ids) throw new Error(`the table ${name} has no rule for slices; add one to book-tables.ts`);
  const own = pickRows(columns, (row) => slice.accounts.has(String(ids[row])));
  if (name === "accounts") return mapColumns(own, { parent_id: ifAmong(slice.accounts) });
  // An alarm's id bears the address of its account, and people may write down any.
  return name === "touchpoints" ? mapColumns(own, { alarm_id: ifAmong(ownAlarms(book, slice)) }) : own;
}

function ifAmong(known: ReadonlySet<string>) {
  return (id: unknown) => (id !== null && known.has(String(id)) ? id : null);
}

function ownAlarms({ health }: ReportTables, { accounts }: Slice): Set<string> {
  const { alarm_id: ids = [], account_id: of } = health.alarms ?? {};
  return new Set(Array.from(ids, String).filter((_, row) => accounts.has(String(of?.[row]))));
}

/** Ids, addresses, names and former ids of the accounts that are not in the slice, as far as none of its own bears them too. */
function othersNames(accounts: Columns | undefined, own: ReadonlySet<string>): Set<string> {
  const [others, ours] = [new Set<string>(), new Set<string>()];
  for (let row = 0; row < rowCount(accounts); row++) {
    const text = (column: string) => String(accounts?.[column]?.[row] ?? "");
    const names = [text("account_id"), text("slug"), text("name"), ...text("aliases").split("|")];
    for (const name of names) (own.has(text("account_id")) ? ours : others).add(name);
  }
  return new Set([...others].filter((name) => !ours.has(name)));
}
