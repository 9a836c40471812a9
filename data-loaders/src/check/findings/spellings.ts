import type { SourceFinding } from "../source-finding.ts";

const columns = ["segment", "plan", "currency", "owner"] as const;

/** Segments, plans, currencies and owners of the accounts input that differ only in case, spaces or signs. */
export const spellings: readonly SourceFinding[] = columns.map((column) => ({
  finding: `${column}-spellings`,
  inputs: ["accounts"],
  unit: `different values of ${column}`,
  examples: column === "owner" ? "person" : "other",
  looked: `SELECT count(DISTINCT ${column}) FROM accounts_input`,
  found: `WITH spelled AS (
      SELECT DISTINCT ${column} AS value, lower(regexp_replace(${column}, '[^\\p{L}\\p{N}+]+', '', 'g')) AS bare
      FROM accounts_input WHERE ${column} IS NOT NULL
    )
    SELECT string_agg('"' || value || '"', ' and ' ORDER BY value) AS example FROM spelled WHERE bare <> '' GROUP BY bare HAVING count(*) > 1`,
  says: "are written in several ways",
  why: `Each way of writing counts as ${column === "owner" ? "another person" : `another ${column}`}, so groups are smaller and sums are split.`,
  wayOut: `Write each ${column} one way in its source, or in a query over it.`,
  threshold: column === "currency" ? "a note: codes are read in upper case" : "always a warning",
  severity: () => (column === "currency" ? "note" : "warning"),
}));
