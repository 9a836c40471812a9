import type { UserConfig } from "./schema.ts";

/** Declares a configuration: does nothing but give editors its type. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
