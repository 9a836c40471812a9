// What DuckDB alone takes for the two tables that events are grouped into, by plain SQL on a Parquet file as it is:
// nothing cleaned, no time zone, nothing written. Arguments: the file, the most memory. Run in a process of its own, which is measured.
import { DuckDBInstance } from "@duckdb/node-api";

const file = (process.argv[2] as string).replaceAll("'", "''");
const instance = await DuckDBInstance.create(":memory:", {
  memory_limit: process.argv[3] ?? "3GB",
  preserve_insertion_order: "false",
  temp_directory: `${process.argv[2]}.spill`,
});
const connection = await instance.connect();
const week = "date_trunc('week', occurred_at)::DATE AS week";
await connection.run(`CREATE TABLE event_groups AS
  SELECT
    account_id, ${week}, event,
    count(*) AS events, sum(quantity) AS quantity, count(DISTINCT user_id) AS users,
    min(occurred_at) AS first_at, max(occurred_at) AS last_at
  FROM '${file}' GROUP BY ALL`);
await connection.run(`CREATE TABLE user_weeks AS
  SELECT
    account_id, user_id, ${week},
    count(*) AS events, sum(quantity) AS quantity, count(DISTINCT event) AS commands,
    bit_or(1 << (isodow(occurred_at) - 1)) AS day_mask
  FROM '${file}' GROUP BY ALL`);
connection.closeSync();
instance.closeSync();
