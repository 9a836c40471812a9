import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, openEngine } from "../../src/engine/open-engine.ts";
import { literal, identifier as quoted } from "../../src/engine/sql-text.ts";
import { identifier } from "../../src/servers/clickhouse/clickhouse-text.ts";
import { hasClickHouse, startCluster } from "./clickhouse-cluster.ts";
import type { TestEngine } from "./engines.ts";

/** How ClickHouse keeps a type, and the value in DuckDB's SQL as its CSV takes it. */
interface Kept {
  type: string;
  value: (sql: string) => string;
  /** Which values it can keep; a column with others is tried as the next kind. */
  holds?: (sql: string) => string;
}

const plain = (type: string): Kept[] => [{ type, value: (sql) => sql }];
const text: Kept = { type: "String", value: (sql) => `${sql}::VARCHAR` };
const moments: Kept[] = [
  {
    type: "DateTime",
    value: (sql) => `epoch(${sql})::BIGINT`,
    holds: (sql) => `epoch_us(${sql}) BETWEEN 0 AND 4200000000000000 AND epoch_us(${sql}) % 1000000 = 0`,
  },
  {
    type: "Int64",
    value: (sql) => `epoch_us(${sql})`,
    holds: (sql) => `epoch_us(${sql}) BETWEEN 100000000000000 AND 9999999999999999`,
  },
  text,
];
const days: Kept[] = [
  {
    type: "Date",
    value: (sql) => sql,
    holds: (sql) => `${sql} BETWEEN DATE '1970-01-01' AND DATE '2100-01-01'`,
  },
  text,
];

/** It has no time without a zone; such columns are text. */
const kinds: Record<string, Kept[]> = {
  VARCHAR: plain("String"),
  JSON: plain("String"),
  TIMESTAMP: [text],
  "TIMESTAMP WITH TIME ZONE": moments,
  DATE: days,
  DOUBLE: plain("Float64"),
  FLOAT: plain("Float32"),
  BIGINT: plain("Int64"),
  INTEGER: plain("Int32"),
  BOOLEAN: [{ type: "UInt8", value: (sql) => `${sql}::INTEGER` }],
  UUID: plain("UUID"),
};

/** A cluster of two shards; chance says on which of them a row is. */
export const clickhouseEngine: TestEngine = {
  name: "clickhouse",
  whyMissing: hasClickHouse() ? null : "no ClickHouse here; install it (apt-get install clickhouse-server)",
  async start() {
    const cluster = await startCluster();
    return {
      url: cluster.url,
      stop: cluster.stop,
      run: cluster.runEverywhere,
      async createTable(name, columns, csv) {
        const scratch = await mkdtemp(join(tmpdir(), "vitals-rows-"));
        const engine = await openEngine(scratch, {});
        try {
          const types = Object.entries(columns).map(([column, type]) => `${literal(column)}: ${literal(type)}`);
          await engine.run(`CREATE TABLE rows AS FROM read_csv(${literal(csv)}, header = false, auto_detect = false,
            delim = ',', quote = '"', escape = '"', new_line = '\\n', parallel = false,
            nullstr = '\\N', allow_quoted_nulls = false, max_line_size = 100000000, columns = {${types.join(", ")}})`);
          const kept = await Promise.all(
            Object.entries(columns).map(async ([column, type]) => ({
              column,
              as: await keptAs(engine, quoted(column), kinds[type] ?? plain(type.replace(/^DECIMAL/, "Decimal"))),
            })),
          );
          const path = join(scratch, "rows.csv");
          const values = kept.map(({ column, as }, i) => `${as.value(quoted(column))} AS c${i}`).join(", ");
          // A backslash begins a null, unless it is quoted.
          const texts = kept.flatMap(({ as }, i) => (as.type === "String" ? [`c${i}`] : []));
          const quotes = texts.length > 0 ? `, FORCE_QUOTE (${texts.join(", ")})` : "";
          await engine.run(
            `COPY (SELECT ${values} FROM rows) TO ${literal(path)} (FORMAT csv, HEADER false, NULLSTR '\\N'${quotes})`,
          );
          const list = kept.map(({ column, as }) => `${identifier(column)} Nullable(${as.type})`);
          await cluster.distribute(name, list.join(", "));
          const rows = await readFile(path);
          if (rows.length > 0) await cluster.run(`INSERT INTO ${identifier(name)} FORMAT CSV`, rows);
        } finally {
          engine.close();
          await rm(scratch, { recursive: true, force: true });
        }
      },
    };
  },
};

async function keptAs(engine: Engine, sql: string, ways: readonly Kept[]): Promise<Kept> {
  for (const way of ways) {
    if (!way.holds) return way;
    const [found] = await engine.rows<{ n: number }>(
      `SELECT count(*) AS n FROM rows WHERE ${sql} IS NOT NULL AND NOT coalesce(${way.holds(sql)}, false)`,
    );
    if (found?.n === 0) return way;
  }
  throw new Error(`no column of ClickHouse holds ${sql}`);
}
