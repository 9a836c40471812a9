import type { SeenTable } from "./find-links.ts";
import type { TableProfile } from "./table-profile.ts";
import { columnSql, dayTerm, numberSql, termOf, termSql, yesSql } from "./term.ts";

/** What contracts say of each account, as a query with one row for each. */
export interface ContractFacts {
  table: TableProfile;
  /** Common table expressions called `terms` and `newest`, the latter with these of its columns. */
  sql: (wanted: readonly string[]) => string;
  /** Our columns that `newest` has. */
  columns: string[];
}

/**
 * Makes a row for each account of its contracts: when the first began, which plan the newest has, what the running ones
 * are worth a year, when the last running one renews or ended.
 *
 * The day the file was written is not known; the newest beginning of a contract stands for it.
 */
export function contractFacts({ table, match }: SeenTable): ContractFacts {
  const column = (name: string) => match.columns.get(name)?.column;
  const account = column("account_id");
  const start = column("start");
  if (!account || !start) throw new Error(`contracts without account or beginning: ${table.name}`);
  const [end, renews, plan, yearly, monthly] = ["end", "renews", "plan", "yearly", "monthly"].map(column);
  const fields = [
    `${columnSql(table, account.name)} as account_id`,
    `${dayTerm(table, start)} as starts`,
    ...(end ? [`${dayTerm(table, end)} as ends`] : []),
    ...(renews ? [`${dayTerm(table, renews)} as renews`] : []),
    ...(plan ? [`${termSql(table, termOf(table, plan))} as plan`] : []),
    ...(yearly
      ? [`${numberSql(table, yearly)} as a_year`]
      : monthly
        ? [`12 * ${numberSql(table, monthly)} as a_year`]
        : []),
  ];
  const until = end ? "ends" : renews ? "renews" : null;
  const today = "(select max(starts) from terms)";
  const isRunning = until ? `(${until} is null or ${until} >= ${today})` : "true";
  const hasOpenEnds = end !== undefined && end.filled < end.rows;
  const facts: [string, string][] = [["started_on", "min(starts)"]];
  if (plan) facts.push(["plan", "arg_max(plan, starts)"]);
  if (yearly || monthly) facts.push(["annual_value", `sum(a_year) filter (where ${isRunning})`]);
  if (renews) facts.push(["renews_on", `case when max(renews) >= ${today} then max(renews) end`]);
  else if (end && !hasOpenEnds) facts.push(["renews_on", `case when max(ends) >= ${today} then max(ends) end`]);
  if (end) {
    const open = hasOpenEnds ? " and count(*) = count(ends)" : "";
    // A month of grace: a contract that is renewed late is no lost customer.
    facts.push(["ended_on", `case when max(ends) < ${today} - 31${open} then max(ends) end`]);
  }
  return {
    table,
    sql: (wanted) =>
      [
        `with terms as (\n  select ${fields.join(",\n    ")}\n  from ${table.name}\n)`,
        `newest as (\n  select account_id, ${facts
          .filter(([name]) => wanted.includes(name))
          .map(([name, sql]) => `${sql} as ${name}`)
          .join(",\n    ")}\n  from terms group by account_id\n)`,
      ].join(",\n"),
    columns: facts.map(([name]) => name),
  };
}

/** Seats by the day from which they hold; several contracts that begin on one day count once, by the largest. */
export function seatsQuery({ table, match }: SeenTable): string | null {
  const [account, start, seats] = ["account_id", "start", "seats"].map((name) => match.columns.get(name)?.column);
  if (!account || !start || !seats) return null;
  return [
    `select ${columnSql(table, account.name)} as account_id, ${dayTerm(table, start)} as valid_from,`,
    `  max(cast(${numberSql(table, seats)} as integer)) as seats`,
    `from ${table.name} group by all`,
  ].join("\n");
}

/** Renewals that contracts record: a flag that says whether each was renewed. */
export function renewalsQuery({ table, match }: SeenTable, isOnlyRecord: boolean): string | null {
  const [account, flag] = ["account_id", "renewed"].map((name) => match.columns.get(name)?.column);
  const day = (match.columns.get("renews") ?? match.columns.get("end"))?.column;
  if (!account || !flag || !day) return null;
  const select = (kind: string, where: string) =>
    [
      `select ${columnSql(table, account.name)} as account_id, ${dayTerm(table, day)} as occurred_on, '${kind}' as kind`,
      `from ${table.name} where ${where}`,
    ].join("\n");
  const parts = [select("renewed", yesSql(table, flag))];
  // Without another record of losses, a contract that was not renewed is one.
  if (isOnlyRecord) parts.push(select("churned", `not (${yesSql(table, flag)})`));
  return parts.join("\nunion all\n");
}
