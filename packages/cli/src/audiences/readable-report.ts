import { hidePeople } from "@vitals/reports/build/slices/index.ts";
import type { Config } from "@vitals/tables/config";
import type { Assessment } from "../steps/assess-step.ts";
import { pseudonymKey } from "./pseudonym-key.ts";

/**
 * The tables as the report of everybody may show them: people appear in it as `privacy.users` says. Pages, the message and
 * the week that the ledger keeps are made from these and from no others.
 *
 * @throws UsageError when the secret that made-up names are keyed with is missing
 */
export function readableReport(
  config: Pick<Config, "privacy">,
  { facts, health }: Assessment,
  env: NodeJS.ProcessEnv = process.env,
): ReturnType<typeof hidePeople> {
  const key = pseudonymKey(config, env);
  const policy = config.privacy.users;
  return hidePeople({ facts, health }, { policy, key: policy === "hidden" ? (key ?? "") : key });
}
