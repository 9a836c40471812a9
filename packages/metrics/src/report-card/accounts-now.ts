import { type Columns, column } from "../columns.ts";
import type { History } from "../history/history.ts";

/** The account that an id of the past belongs to now, by its own id or one that was merged into it. */
export function accountsNow({ accountOf }: History, accounts: Columns): (id: string) => number | undefined {
  const [ids, aliases] = [column<string>(accounts, "account_id"), column<string>(accounts, "aliases")];
  const merged = new Map(
    Array.from(ids).flatMap((id, i) => (aliases[i]?.split("|") ?? []).map((old) => [old, id as string] as const)),
  );
  return (id) => accountOf.get(id) ?? accountOf.get(merged.get(id) ?? "");
}
