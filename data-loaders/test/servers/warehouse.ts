import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "../../src/engine/open-engine.ts";
import { literal } from "../../src/engine/sql-text.ts";
import type { RunningEngine, TestEngine } from "./engines.ts";

/** The sample's files as tables of a company's warehouse: other names, in several schemas. */
const places = {
  "product.app_activity_log": "read_parquet('events/*.parquet')",
  "crm.customer_directory": "read_csv('accounts.csv')",
  "crm.people": "read_csv('users.csv')",
  "billing.seat_history": "read_csv('seats.csv')",
  "billing.entitlements": "read_csv('modules.csv')",
  "crm.renewals_and_losses": "read_csv('outcomes.csv.gz')",
  "support.tickets_export": "read_json('tickets.jsonl.gz', ignore_errors = true)",
  "support.interactions": "read_json('touchpoints.jsonl')",
  "research.survey_answers": "read_csv('surveys.csv')",
};

const others = ["lot", "invoice line", "route stop", "meter reading", "sensor frame", "shift", "part", "ledger row"];

/** Schemas of the warehouse. */
export const schemas = ["product", "crm", "billing", "support", "research", "erp", "ops"];

/**
 * Fills a server with the sample's tables, beside others that have nothing to do with customers.
 *
 * @param sample - folder that the sample was written to
 */
export async function fillWarehouse(
  engine: TestEngine,
  server: RunningEngine,
  { sample, unrelated }: { sample: string; unrelated: number },
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "vitals-warehouse-"));
  const duck = await openEngine(scratch, {});
  const move = (table: string, to: string) => {
    const [schema = "", name = ""] = to.split(".");
    return engine.name === "postgres"
      ? server.run(`ALTER TABLE ${table} SET SCHEMA ${schema}; ALTER TABLE ${schema}.${table} RENAME TO ${name}`)
      : server.run(`RENAME TABLE ${table} TO ${schema}.${name}`);
  };
  try {
    for (const schema of schemas)
      await server.run(
        engine.name === "postgres" ? `CREATE SCHEMA ${schema}` : `CREATE DATABASE IF NOT EXISTS ${schema}`,
      );
    for (const [place, from] of Object.entries(places)) {
      const rows = from.replace("('", `('${sample}/`);
      const described = await duck.rows<{ column_name: string; column_type: string }>(`DESCRIBE FROM ${rows}`);
      const columns = Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]));
      const csv = join(scratch, "rows.csv");
      await duck.run(`COPY (FROM ${rows}) TO ${literal(csv)} (FORMAT csv, HEADER false, NULLSTR '\\N')`);
      const name = `moved_${place.replace(".", "_")}`;
      await server.createTable(name, columns, csv);
      await move(name, place);
    }
    for (let i = 0; i < unrelated; i++) {
      const name = `${others[i % others.length]?.replaceAll(" ", "_")}_${i}`;
      const schema = i % 2 === 0 ? "erp" : "ops";
      await server.run(unrelatedTable(engine.name, `${schema}.${name}`));
    }
  } finally {
    duck.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

function unrelatedTable(engine: TestEngine["name"], name: string): string {
  return engine === "postgres"
    ? `CREATE TABLE ${name} AS SELECT i AS id, 'sku ' || i AS sku, i * 3 AS weight, timestamp '2026-01-01' + i * interval '1 hour' AS updated_at FROM generate_series(1, 50) AS i`
    : `CREATE TABLE ${name} ENGINE = MergeTree ORDER BY id AS SELECT number AS id, concat('sku ', toString(number)) AS sku, number * 3 AS weight, toDateTime('2026-01-01 00:00:00') + number * 3600 AS updated_at FROM system.numbers LIMIT 50`;
}
