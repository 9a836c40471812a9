import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { identifier } from "../../src/engine/sql-text.ts";
import type { TestEngine } from "./engines.ts";
import { postgresPrograms, startPostgres, withClient } from "./postgres-server.ts";

const types: Record<string, string> = {
  VARCHAR: "text",
  TIMESTAMP: "timestamp",
  "TIMESTAMP WITH TIME ZONE": "timestamptz",
  DATE: "date",
  DOUBLE: "float8",
  FLOAT: "float4",
  BIGINT: "int8",
  INTEGER: "int4",
  BOOLEAN: "bool",
  UUID: "uuid",
  JSON: "jsonb",
};

const programs = postgresPrograms();

export const postgresEngine: TestEngine = {
  name: "postgres",
  whyMissing: programs
    ? null
    : "no PostgreSQL here; install it (apt-get install postgresql), or name its folder of programs in VITALS_POSTGRES",
  async start() {
    const server = await startPostgres(programs as string);
    return {
      url: server.url,
      stop: server.stop,
      run: (statement) => withClient(server.url, (client) => client.query(statement)),
      createTable: (name, columns, csv) =>
        withClient(server.url, async (client) => {
          const list = Object.entries(columns).map(
            ([column, type]) => `${identifier(column)} ${types[type] ?? type.replace(/^DECIMAL/, "numeric")}`,
          );
          await client.query("SET TimeZone = 'UTC'");
          await client.query(`DROP TABLE IF EXISTS ${identifier(name)}`);
          await client.query(`CREATE TABLE ${identifier(name)} (${list.join(", ")})`);
          const into = client.query(copyFrom(`COPY ${identifier(name)} FROM STDIN (FORMAT csv, NULL '\\N')`));
          await pipeline(createReadStream(csv), into);
        }),
    };
  },
};
