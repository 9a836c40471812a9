import type { Config } from "@vitals/tables/config";
import { UsageError } from "../usage-error.ts";

/** A shorter secret could be found by trying. */
const shortest = 16;

/** Keys names of a made-up book, whose people need no protection. */
const openKey = "made-up data";

/** The key of the made-up names of audiences: the secret, which only a made-up book may do without. */
export function audienceKey(config: Pick<Config, "privacy">, env: NodeJS.ProcessEnv): string {
  return pseudonymKey(config, env) ?? openKey;
}

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
