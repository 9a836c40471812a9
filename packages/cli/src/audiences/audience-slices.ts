import type { Facts } from "@vitals/metrics";
import type { Slice } from "@vitals/reports/build/slices/index.ts";
import type { Audience, Config } from "@vitals/tables/config";
import { findAccount } from "../explain/find-account.ts";
import { nearestNames } from "../nearest-names.ts";
import { UsageError } from "../usage-error.ts";

/** Audiences with the accounts that they may see, and what does not fit the data. */
export interface AudienceSlices {
  /** Those with at least one account. */
  readonly slices: Slice[];
  /** One sentence for each owner, segment or account that is not in the data, and for each audience without accounts. */
  readonly problems: string[];
}

/** Decides who sees what, from the accounts of the last load. */
export function audienceSlices({ audiences, privacy, title }: Config, facts: Pick<Facts, "accounts">): AudienceSlices {
  const problems: string[] = [];
  const slices = audiences.flatMap((audience) => {
    const found = accountsOf(audience, facts);
    problems.push(...found.problems.map((problem) => `audience ${audience.name}: ${problem}`));
    if (found.accounts.size === 0) {
      problems.push(`audience ${audience.name}: no account is left, so it has no report`);
      return [];
    }
    const { name, kind, users = privacy.users } = audience;
    const { accounts, isWhole } = found;
    return [{ name, kind, users, accounts, isWhole, title: audience.title ?? title }];
  });
  return { slices, problems };
}

function accountsOf(
  { kind, owner, segment, account }: Audience,
  facts: Pick<Facts, "accounts">,
): { accounts: Set<string>; isWhole: boolean; problems: string[] } {
  const problems: string[] = [];
  let ids = Array.from(facts.accounts.account_id ?? [], String);
  const isWhole = kind === "team" && owner === undefined && segment === undefined && account === undefined;
  const byAccount = (column: string) => {
    const values = new Map(ids.map((id) => [id, null as string | null]));
    const all = facts.accounts.account_id ?? [];
    for (let row = 0; row < all.length; row++) {
      const value = facts.accounts[column]?.[row];
      values.set(String(all[row]), typeof value === "string" ? value : null);
    }
    return values;
  };
  for (const [column, wanted] of [
    ["owner", owner],
    ["segment", segment],
  ] as const) {
    if (wanted === undefined) continue;
    const values = byAccount(column);
    const names = new Set([...values.values()].filter((value) => value !== null));
    for (const name of [wanted].flat()) if (!names.has(name)) problems.push(unknown(column, name, names));
    ids = ids.filter((id) => [wanted].flat().includes(values.get(id) ?? ""));
  }
  if (account !== undefined) {
    const named = new Set([account].flat().flatMap((name) => accountNamed(name, facts, problems)));
    ids = ids.filter((id) => named.has(id));
  }
  return { accounts: new Set(ids), isWhole, problems };
}

function accountNamed(name: string, facts: Pick<Facts, "accounts">, problems: string[]): string[] {
  try {
    return [findAccount(name, facts)];
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    problems.push(cause.message);
    return [];
  }
}

function unknown(column: "owner" | "segment", name: string, known: ReadonlySet<string>): string {
  const near = nearestNames(name, known, 1)[0];
  const of = column === "owner" ? "nobody of that name owns an account" : "no account is in that segment";
  return `${of}: ${name}${near === undefined ? "" : `; did you mean ${near}?`}`;
}
