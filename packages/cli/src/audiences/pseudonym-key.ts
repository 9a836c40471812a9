import type { Config } from "@vitals/tables/config";
import { UsageError } from "../usage-error.ts";

/** A shorter secret could be found by trying. */
const shortest = 16;

/**
 * The secret that made-up names are keyed with, from the environment; undefined where the configuration names none.
 *
 * @throws UsageError when it is named and missing or too short; the message never holds it
 */
export function pseudonymKey({ privacy }: Pick<Config, "privacy">, env: NodeJS.ProcessEnv): string | undefined {
  if (privacy.secret === undefined) return undefined;
  const secret = env[privacy.secret] ?? "";
  if (secret.length >= shortest) return secret;
  const found = secret === "" ? "is not set" : `holds ${secret.length} characters`;
  throw new UsageError(
    `the environment variable ${privacy.secret}, which privacy.secret names, ${found}; put at least ${shortest} random characters into it, the same for every build`,
  );
}
