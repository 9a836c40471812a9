import { UsageError } from "../usage-error.ts";

/** A connection as the configuration will have it; the address stays in the environment. */
export interface NamedConnection {
  name: string;
  engine: "postgres" | "clickhouse";
  /** The environment variable that holds the address. */
  variable: string;
}

const expected =
  "expected postgres://user:password@host:5432/database, or for ClickHouse http://user:password@host:8123/database";

/**
 * The connection behind an environment variable such as `WAREHOUSE_URL`, called `warehouse` after it.
 *
 * @throws UsageError when it is no variable, is not set, or holds no address; the address itself is never said
 */
export function connectionNamed(variable: string, environment: NodeJS.ProcessEnv): NamedConnection {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) {
    throw new UsageError(
      "--connection takes the name of an environment variable, not an address, so that no secret stands in a file or a history: " +
        "export WAREHOUSE_URL='postgres://…' and name WAREHOUSE_URL",
    );
  }
  const url = environment[variable];
  if (!url) throw new UsageError(`environment variable is not set: ${variable}: ${expected}`);
  const engine = engineOf(url);
  if (!engine) throw new UsageError(`environment variable ${variable} holds no address that is known: ${expected}`);
  const bare = variable
    .toLowerCase()
    .replace(/^_+|_+$/g, "")
    .replace(/_(url|uri|dsn|address)$/, "");
  return { name: bare === "" || bare === "url" ? "warehouse" : bare, engine, variable };
}

function engineOf(url: string): NamedConnection["engine"] | null {
  if (/^postgres(ql)?:\/\//.test(url)) return "postgres";
  return /^https?:\/\//.test(url) ? "clickhouse" : null;
}
