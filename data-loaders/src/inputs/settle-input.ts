import type { TableSpec } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import type { InputReading } from "./input-reading.ts";
import { fileName } from "./quarantine.ts";
import type { RowCounts } from "./row-counts.ts";

/** The column that says when a row happened, for inputs that have a window. */
const occurrence: Record<string, string> = {
  tickets: "opened_at",
  surveys: "answered_at",
  touchpoints: "occurred_at",
  journal: "occurred_at",
  outcomes: "occurred_on",
};

/** Counts of the rows that were clean; `clashing` ones are quarantined. */
export type SettledCounts = Omit<RowCounts, "read" | "quarantined"> & { clashing: number };

/**
 * Decides what becomes of every clean row of an input other than events, and makes `<input>_input` of those that are used.
 *
 * Rows that are the same in every column are duplicates of the first. Of rows that share the key but differ, the last in
 * file order is used and the others are quarantined. A key with a null part names nothing, so such rows never clash.
 * An account that was renamed or merged has one row for each of its ids: its own is used, and the others count as used
 * too, because the account they describe lives on in it. For the same reason the end of an old id is no lost customer.
 */
export async function settleInput(
  engine: Engine,
  table: TableSpec,
  reading: InputReading,
  config: Config,
  asOf: string | undefined,
): Promise<SettledCounts> {
  const names = table.columns.map(({ name }) => identifier(name));
  const key = table.key.map(identifier);
  const hasAccount = table.columns.some(({ name }) => name === "account_id");
  const columns = table.columns.map(({ name }) =>
    name === "account_id" ? "coalesce(a.account_id, t.account_id) AS account_id" : `t.${identifier(name)}`,
  );
  const time = occurrence[table.name] && identifier(occurrence[table.name] as string);
  const fates = [
    "WHEN repeat > 1 THEN 'duplicate'",
    hasAccount && "WHEN account_id IN (SELECT account_id FROM excluded_accounts) THEN 'excluded'",
    time && config.since && `WHEN ${time} < DATE ${literal(config.since)} THEN 'before'`,
    time && asOf && `WHEN ${time} >= DATE ${literal(asOf)} + 1 THEN 'after'`,
    table.name === "accounts" && "WHEN renamed AND rank > 1 THEN 'merged'",
    table.name === "outcomes" && "WHEN renamed AND kind = 'churned' THEN 'merged'",
    `WHEN ${key.map((name) => `${name} IS NOT NULL`).join(" AND ")} AND rank > 1 THEN 'clashing'`,
  ];
  const settled = identifier(`settled_${table.name}`);
  await engine.run(`CREATE TABLE ${settled} AS
    WITH renamed AS (
      SELECT _file, _line, ${columns.join(", ")}, ${hasAccount ? "a.account_id IS NOT NULL" : "false"} AS renamed
      FROM ${identifier(`clean_${table.name}`)} AS t
        ${hasAccount ? "LEFT JOIN account_aliases AS a ON t.account_id = a.old_id" : ""}
      WHERE _problem = 0
    ),
    repeated AS (
      SELECT *, row_number() OVER (PARTITION BY ${names.join(", ")} ORDER BY _file, _line) AS repeat FROM renamed
    ),
    ranked AS (
      SELECT *,
        row_number() OVER clash AS rank,
        first_value(_file) OVER clash AS kept_file,
        first_value(_line) OVER clash AS kept_line
      FROM repeated
      WINDOW clash AS (PARTITION BY ${key.join(", ")}, repeat > 1 ORDER BY renamed, _file DESC, _line DESC)
    )
    SELECT *, CASE ${fates.filter(Boolean).join(" ")} ELSE 'used' END AS fate FROM ranked`);
  await engine.run(
    `CREATE TABLE ${identifier(`${table.name}_input`)} AS SELECT ${names.join(", ")} FROM ${settled} WHERE fate = 'used'`,
  );
  await keepClashing(engine, table, reading, settled);
  const rows = await engine.rows<{ fate: string; n: number }>(
    `SELECT fate, count(*) AS n FROM ${settled} GROUP BY fate`,
  );
  const count = (fate: string) => rows.find((row) => row.fate === fate)?.n ?? 0;
  return {
    used: count("used") + count("merged"),
    duplicate: count("duplicate"),
    before: count("before"),
    after: count("after"),
    excluded: count("excluded"),
    clashing: count("clashing"),
  };
}

async function keepClashing(engine: Engine, table: TableSpec, reading: InputReading, settled: string): Promise<void> {
  const kept = fileName(reading, "kept_file");
  const fields = table.columns.map(({ name }) => `${identifier(name)} := ${identifier(name)}`);
  const values = table.key.map((name) => `${identifier(name)}::VARCHAR`);
  await engine.run(
    `INSERT INTO quarantine SELECT ${literal(table.name)}, ${fileName(reading)}, _line, ${literal(table.key.join(", "))},
       'names the same row as another one, which was kept',
       concat_ws(', ', ${values.join(", ")}) || ': kept line ' || kept_line || ' of ' || ${kept},
       to_json(struct_pack(${fields.join(", ")}))::VARCHAR
     FROM ${settled} WHERE fate = 'clashing'`,
  );
}
