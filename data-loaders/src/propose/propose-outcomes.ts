import { literal } from "../engine/sql-text.ts";
import { renewalsQuery } from "./contract-terms.ts";
import type { SeenTable } from "./find-links.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import { type Part, type ProposedSource, sourceOf } from "./proposed-source.ts";
import { columnSql, dayTerm, type Term, termOf, termSql } from "./term.ts";

/** What a word of an outcome means to us; others, such as "active", are no outcome. */
function kindOf(value: string): string | null {
  const said = meaningsOf(value);
  const has = (...words: string[]) => words.some((word) => said.has(word));
  if (has("not", "no", "non") || /nicht/i.test(value)) return has("renewal") ? "churned" : null;
  if (has("churn", "end")) return "churned";
  if (has("renewal", "won")) return "renewed";
  if (has("expanded", "expansion", "upgrade", "upgraded", "upsell", "growth", "erweitert")) return "expanded";
  if (has("contracted", "contraction", "downgrade", "downgraded", "downsell", "reduziert")) return "contracted";
  return null;
}

/** Recorded outcomes: tables of them, and renewals that contracts record. */
export function proposeOutcomes(
  outcomes: readonly SeenTable[],
  contracts: SeenTable | undefined,
  hasEnds: boolean,
  notes: Notes,
): ProposedSource | null {
  const parts = outcomes.map((seen) => outcomesPart(seen, notes));
  const renewals = contracts ? renewalsQuery(contracts, outcomes.length === 0 && !hasEnds) : null;
  if (contracts && renewals) {
    const terms: Record<string, Term> = { account_id: { value: "" }, occurred_on: { value: "" }, kind: { value: "" } };
    const wide = parts.some((part) => part.terms.value_change)
      ? renewals.replaceAll(" as kind", " as kind, null as value_change")
      : renewals;
    parts.push({ table: contracts.table, terms, query: wide });
    notes.found(`${contracts.table.title} says which contracts were renewed`);
  }
  if (parts.length === 0) return null;
  const [first] = parts;
  const isMixed = parts.length > 1 && first?.terms.occurred_on && "column" in first.terms.occurred_on;
  // Days from two tables meet in one query: both become dates, whatever they were written like.
  if (isMixed)
    for (const [i, part] of parts.entries()) if (!part.query) part.terms.occurred_on = dayOf(outcomes[i] as SeenTable);
  return sourceOf("outcomes", parts);
}

function dayOf({ table, match }: SeenTable): Term {
  const day = match.columns.get("occurred_on")?.column;
  return day ? { sql: dayTerm(table, day) } : { value: "" };
}

function outcomesPart({ table, match }: SeenTable, notes: Notes): Part {
  const terms: Record<string, Term> = {};
  for (const [ours, { column }] of match.columns) terms[ours] = termOf(table, column);
  const kind = match.columns.get("kind")?.column;
  const day = match.columns.get("occurred_on")?.column;
  const days = table.columns.filter(({ name, shape }) => shape.kind === "time" && name !== day?.name);
  if (day && days.length > 0) {
    notes.unsure(
      `${day.name} of ${table.title} is taken for the day of the outcome`,
      days.map(({ name }) => name).join(" or "),
    );
  }
  const known = kind ? [...kind.values.keys()].map((value) => [value, kindOf(value)] as const) : [];
  if (!kind || known.every(([, meant]) => meant === null)) {
    terms.kind = { value: "churned" };
    notes.found(`every row of ${table.title} is taken for a customer that left`);
    return { table, terms };
  }
  const meant = known.filter(([, one]) => one !== null);
  const left = known.filter(([, one]) => one === null).map(([value]) => value);
  if (left.length === 0 && meant.every(([value, one]) => value.toLowerCase() === one)) return { table, terms };
  const sql = columnSql(table, kind.name);
  const cases = meant.map(([value, one]) => `when ${literal(value)} then '${one}'`);
  terms.kind = { sql: `case ${sql} ${cases.join(" ")} end` };
  if (left.length > 0)
    notes.unsure(
      `${kind.name} of ${table.title} has values that are no outcome: ${left.slice(0, 5).join(", ")}`,
      "one of renewed, expanded, contracted, churned",
    );
  const list = meant.map(([value]) => literal(value)).join(", ");
  return {
    table,
    terms,
    ...(left.length > 0 ? { where: `${termSql(table, { column: kind.name })} in (${list})` } : {}),
  };
}
