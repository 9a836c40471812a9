import type { SourceCheck } from "@vitals/data-loaders";
import type { Config } from "@vitals/tables/config";
import { audienceSlices } from "../audiences/audience-slices.ts";
import type { CheckFindings } from "./check-findings.ts";

/** How the configured audiences fit the accounts of the sources; nothing where the accounts cannot be told. */
export function audienceFindings(config: Config, { accounts }: Pick<SourceCheck, "accounts">): CheckFindings {
  if (config.audiences.length === 0 || accounts.length === 0) return { problems: [], notes: [] };
  const column = (name: keyof (typeof accounts)[number]) => accounts.map((account) => account[name]);
  const { slices, problems } = audienceSlices(config, {
    accounts: {
      account_id: column("account_id"),
      slug: column("slug"),
      name: accounts.map(({ account_id, name }) => name ?? account_id),
      owner: column("owner"),
      segment: column("segment"),
      aliases: column("aliases"),
    },
  });
  const alone = slices.filter(({ kind, accounts: own }) => kind === "team" && own.size === 1 && accounts.length > 1);
  return {
    problems: slices.length === 0 ? ["audiences: none has an account, so there is no report to publish"] : [],
    notes: [
      ...problems,
      ...(slices.some(({ isWhole }) => isWhole) ? alone : []).map(
        ({ name }) =>
          `audience ${name}: holds one account alone, as our own people see it, with alarms and what was said; a report for that customer has kind "customer"`,
      ),
    ],
  };
}
