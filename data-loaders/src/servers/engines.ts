import type { ConnectionConfig } from "@vitals/tables/config";
import { clickhouse } from "./clickhouse/open-clickhouse.ts";
import { postgres } from "./postgres/open-postgres.ts";
import type { Server } from "./server.ts";

/** Every engine that a connection may name. */
export const servers: Partial<Record<ConnectionConfig["engine"], Server>> = { postgres, clickhouse };
