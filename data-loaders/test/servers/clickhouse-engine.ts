import { readFile } from "node:fs/promises";
import { identifier } from "../../src/servers/clickhouse/clickhouse-text.ts";
import { hasClickHouse, startCluster } from "./clickhouse-cluster.ts";
import type { TestEngine } from "./engines.ts";

const types: Record<string, string> = {
  VARCHAR: "String",
  "TIMESTAMP WITH TIME ZONE": "DateTime",
  DATE: "Date",
  DOUBLE: "Float64",
  FLOAT: "Float32",
  BIGINT: "Int64",
  INTEGER: "Int32",
  BOOLEAN: "UInt8",
  UUID: "UUID",
};

/** A cluster of two shards; each row is on one of them, by chance. */
export const clickhouseEngine: TestEngine = {
  name: "clickhouse",
  whyMissing: hasClickHouse() ? null : "no ClickHouse here; install it (apt-get install clickhouse-server)",
  async start() {
    const cluster = await startCluster();
    return {
      url: cluster.url,
      stop: cluster.stop,
      createTable: async (name, columns, csv) => {
        const list = Object.entries(columns).map(
          ([column, type]) => `${identifier(column)} Nullable(${types[type] ?? type.replace(/^DECIMAL/, "Decimal")})`,
        );
        await cluster.distribute(name, list.join(", "));
        await cluster.run(`INSERT INTO ${identifier(name)} FORMAT CSV`, await readFile(csv));
      },
    };
  },
};
