import type { ConnectionConfig } from "@vitals/tables/config";
import type { Server } from "./server.ts";

/** Every engine that a connection may name; its client is read only when a server is opened. */
export const servers: Partial<Record<ConnectionConfig["engine"], Server>> = {
  postgres: { open: async (...to) => (await import("./postgres/open-postgres.ts")).postgres.open(...to) },
  clickhouse: { open: async (...to) => (await import("./clickhouse/open-clickhouse.ts")).clickhouse.open(...to) },
};
