import type { ConnectionConfig } from "@vitals/tables/config";
import { ServerError } from "../server-error.ts";

/** A setting as a server has it for this user. */
export interface ServerSetting {
  readonly name: string;
  readonly value: string;
}

/**
 * What every query of a session is told: to read only, for so long, and never from half a cluster.
 *
 * Servers know different settings, and a user with `readonly = 1` may change none; then the server's own must already do.
 *
 * @param known - the server's settings and their values for this user
 * @throws ServerError when they would let a lost shard go unnoticed and cannot be changed
 */
export function sessionSettings(
  known: readonly ServerSetting[],
  { querySeconds, connectSeconds }: ConnectionConfig,
): Record<string, string> {
  const values = new Map(known.map(({ name, value }) => [name, value]));
  const isFixed = values.get("readonly") === "1";
  if (isFixed && values.get("skip_unavailable_shards") === "1") {
    throw new ServerError(
      "this user's profile skips shards that do not answer, and half the data is worse than none: set skip_unavailable_shards to 0 in it",
      { isPassing: false },
    );
  }
  if (isFixed) return {};
  const memory = Number(values.get("max_memory_usage") ?? 0);
  const wanted: Record<string, string> = {
    // 2: read, and change settings but this one.
    readonly: "2",
    max_execution_time: String(Math.ceil(querySeconds)),
    timeout_overflow_mode: "throw",
    skip_unavailable_shards: "0",
    // How long the first server waits for a shard that says nothing.
    receive_timeout: String(Math.ceil(querySeconds)),
    connect_timeout_with_failover_ms: String(Math.ceil(connectSeconds * 1000)),
    cancel_http_readonly_queries_on_client_close: "1",
    // Groups that do not fit into memory go to the server's disk.
    max_bytes_before_external_group_by: String(Math.floor(memory / 2)),
    distributed_aggregation_memory_efficient: "1",
    session_timezone: "UTC",
  };
  if (values.get("readonly") === "2") delete wanted.readonly;
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => values.has(name)));
}
