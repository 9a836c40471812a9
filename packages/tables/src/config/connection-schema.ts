import { z } from "zod";

/** The name of an environment variable; what it holds never reaches a file, a log or an error. */
const fromEnvironment = z.strictObject(
  { env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "expected the name of an environment variable") },
  {
    error:
      'expected the name of an environment variable, such as `{ env: "WAREHOUSE_URL" }`: secrets stay out of the configuration',
  },
);

/** A database server that sources read from. */
export const connectionSchema = z.strictObject({
  /** `postgres` and what speaks its protocol, or `clickhouse` over HTTP: one server, or a cluster's Distributed tables. */
  engine: z.enum(["postgres", "clickhouse"]),
  /** The variable that holds `postgres://user:password@host:5432/database` or `http://user:password@host:8123/database`. */
  url: fromEnvironment,
  /** Seconds until a connection that is not answered counts as failed. */
  connectSeconds: z.number().positive().max(600).default(10),
  /** Seconds that one query may take. */
  querySeconds: z.number().positive().max(86_400).default(1800),
  /** How often what is worth another try is tried again: no connection, a server that starts or is too busy. */
  retries: z.number().int().min(0).max(10).default(3),
});

/** A connection with its defaults in place. */
export type ConnectionConfig = z.infer<typeof connectionSchema>;

interface Connected {
  connections?: unknown;
  sources?: unknown;
}

/** A source's connection must be one that is configured. */
export function checkConnectionsExist({ connections, sources }: Connected, context: z.RefinementCtx): void {
  const known = Object.keys(connections ?? {});
  for (const [input, source] of Object.entries(
    (sources ?? {}) as Record<string, { connection?: unknown } | undefined>,
  )) {
    const name = source?.connection;
    if (typeof name !== "string" || known.includes(name)) continue;
    const expected = known.length > 0 ? `one of ${known.join(", ")}` : "a name that stands under connections";
    context.addIssue({
      code: "custom",
      path: ["sources", input, "connection"],
      message: `expected ${expected}`,
      input: name,
    });
  }
}
