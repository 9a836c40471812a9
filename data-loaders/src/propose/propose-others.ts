import type { SourceName } from "@vitals/tables";
import { linkToAccount, overlapOf, type SeenTable } from "./find-links.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import { type Part, type ProposedSource, sourceOf } from "./proposed-source.ts";
import { isUnique } from "./table-profile.ts";
import { linkJoin, type Term, termOf } from "./term.ts";

/** A source whose columns are mapped one by one: people, seats, modules, tickets, touchpoints, surveys, lulls, commands. */
export function proposeMapped(
  input: Exclude<SourceName, "events" | "accounts" | "outcomes">,
  tables: readonly SeenTable[],
  all: readonly SeenTable[],
  notes: Notes,
): ProposedSource | null {
  const parts = (input === "users" ? withoutLinks(tables) : tables).flatMap(
    (seen) => partOf(input, seen, all, notes) ?? [],
  );
  return parts.length > 0 ? sourceOf(input, parts) : null;
}

const needsAccount = new Set<SourceName>(["users", "tickets", "touchpoints", "surveys", "seats", "modules"]);

function partOf(input: SourceName, seen: SeenTable, all: readonly SeenTable[], notes: Notes): Part | null {
  const { table, match } = seen;
  const terms: Record<string, Term> = {};
  for (const [ours, { column }] of match.columns) terms[ours] = termOf(table, column);
  const part: Part = { table, terms };
  const isStranger = needsAccount.has(input) && namesAnotherWay(seen, all);
  if (needsAccount.has(input) && (!terms.account_id || isStranger)) {
    const link = linkToAccount(table, isStranger ? all.filter(({ match }) => match.role === "accounts") : all);
    if (!link && terms.account_id) return part;
    if (!link) {
      notes.unsure(
        `${table.title} looks like ${input} but names no account, so it is left out`,
        "a column with the account",
      );
      return null;
    }
    terms.account_id = { sql: "link.account_id" };
    part.joins = linkJoin(table, link);
    part.reads = [link.to];
  }
  if (input === "tickets") settleTickets(seen, terms, notes);
  if (input === "surveys") settleSurveys(seen, terms, notes);
  if (input === "calendar" && !terms.ends_on && terms.starts_on) terms.ends_on = terms.starts_on;
  if (input === "catalogue") settleWords(seen, terms, "kind", ["output", "use", "admin", "presence"]);
  if (input === "catalogue" && !terms.kind) return null;
  if (input === "touchpoints") settleWords(seen, terms, "direction", ["inbound", "outbound"]);
  return part;
}

/** Whether the accounts of a table are known to the accounts by another column than their id, such as their name. */
function namesAnotherWay({ match }: SeenTable, all: readonly SeenTable[]): boolean {
  const own = match.columns.get("account_id")?.column;
  const accounts = all.find((one) => one.match.role === "accounts");
  const key = accounts?.match.columns.get("account_id")?.column;
  if (!own || !accounts || !key || overlapOf(own, key) > 0.02) return false;
  return accounts.table.columns.some((column) => column !== key && isUnique(column) && overlapOf(own, column) >= 0.5);
}

/** A table that only says to which account users belong is read with the list of users, not beside it. */
function withoutLinks(tables: readonly SeenTable[]): readonly SeenTable[] {
  const users = ({ match }: SeenTable) => match.columns.get("user_id")?.column;
  const isNamed = ({ table, match }: SeenTable) =>
    match.columns.has("name") || table.columns.some(({ name }) => meaningsOf(name).has("email"));
  return tables.filter((one) => {
    const own = users(one);
    return (
      isNamed(one) ||
      !tables.some((other) => {
        const theirs = users(other);
        return other !== one && isNamed(other) && own && theirs && overlapOf(own, theirs) >= 0.9;
      })
    );
  });
}

function settleTickets({ table, match }: SeenTable, terms: Record<string, Term>, notes: Notes): void {
  if (!terms.opened_at && terms.resolved_at) {
    terms.opened_at = terms.resolved_at;
    notes.unsure(
      `${table.title} has no day on which a ticket was opened, so ${columnNamed(match, "resolved_at")} stands for both`,
      "a column with that day",
    );
  }
  settleWords({ table, match }, terms, "nature", ["defect", "question", "request", "other"]);
  const score = match.columns.get("csat")?.column;
  if (score?.shape.kind === "number") terms.csat_max ??= { value: bestScore(score.shape.greatest) };
}

function settleSurveys({ table, match }: SeenTable, terms: Record<string, Term>, notes: Notes): void {
  settleWords({ table, match }, terms, "kind", ["csat", "nps", "ces"]);
  const kinds = match.columns.get("kind")?.column.distinct ?? 1;
  if (terms.kind && kinds > 1 && !terms.score_max) {
    notes.unsure(
      `answers of ${table.title} are of several kinds, so the best score is left open`,
      "a query that gives `score_max` for each kind",
    );
    return;
  }
  const score = match.columns.get("score")?.column;
  const best = score?.shape.kind === "number" ? bestScore(score.shape.greatest) : 10;
  if (!terms.kind) {
    const said = `${table.title} ${score?.name ?? ""}`.toLowerCase();
    const kind = said.includes("nps") || (!said.includes("csat") && best === 10) ? "nps" : "csat";
    terms.kind = { value: kind };
    if (!meaningsOf(said).has("survey") || !said.includes(kind))
      notes.unsure(`answers of ${table.title} are taken for ${kind}`, "csat, nps or ces");
  }
  terms.score_max ??= { value: best };
}

/** A column that may hold only some words is used where it holds no others; the loader would set the rows aside. */
function settleWords(
  { match }: SeenTable,
  terms: Record<string, Term>,
  ours: string,
  allowed: readonly string[],
): void {
  const column = match.columns.get(ours)?.column;
  if (column && [...column.values.keys()].some((value) => !allowed.includes(value.toLowerCase()))) delete terms[ours];
}

const bestScore = (greatest: number) => [5, 7, 10, 100].find((best) => greatest <= best) ?? Math.ceil(greatest);

const columnNamed = (match: SeenTable["match"], ours: string) => match.columns.get(ours)?.column.name ?? ours;
