import type { ListedAccount } from "../../src/components/account-view.js";
import type { Book } from "./book.ts";
import type { Columns, Tables } from "./columns.ts";
import { commandNames } from "./command-names.ts";
import { rounded } from "./weekly-series.ts";

/** Every account with the modules it produced with in the last four weeks. */
export function listedAccounts(book: Book, facts: Tables): ListedAccount[] {
  const modules = modulesInUse(facts.command_weeks, facts, (book.lastWeek ?? 0) - 21);
  return book.accounts.map((account) => ({
    ...account,
    output_26w: account.output_26w.map(rounded),
    module_names: [...(modules.get(account.account_id) ?? [])].sort(),
  }));
}

function modulesInUse(columns: Columns | undefined, facts: Tables, from: number): Map<string, Set<string>> {
  const nameOf = commandNames(facts);
  const modules = new Map<string, Set<string>>();
  const weeks = columns?.week ?? [];
  for (let i = 0; i < weeks.length; i++) {
    const module = columns?.module?.[i] as string | null;
    if (module === null || (weeks[i] as number) < from) continue;
    if (nameOf(String(columns?.event?.[i])).kind !== "output") continue;
    const id = String(columns?.account_id?.[i]);
    const known = modules.get(id) ?? new Set();
    modules.set(id, known.add(module));
  }
  return modules;
}
