import type { Config } from "@vitals/tables/config";

/** Whether people may stand in what is said about the sources: only where every report shows them by name. */
export function showsPeople({ privacy, audiences }: Pick<Config, "privacy" | "audiences">): boolean {
  return [privacy, ...audiences].every(({ users }) => (users ?? privacy.users) === "name");
}
