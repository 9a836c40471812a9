export type { Audience } from "./audience-schema.ts";
export * from "./config-problems.ts";
export type { ConnectionConfig } from "./connection-schema.ts";
export * from "./define-config.ts";
export { type Config, configSchema, type UserConfig } from "./schema.ts";
export type { SourceConfig } from "./source-schema.ts";
