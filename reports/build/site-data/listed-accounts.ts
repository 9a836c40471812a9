import { type AccountsFile, packAccounts } from "../../src/components/accounts-file.js";
import { sketchOf } from "../../src/components/series-sketch.js";
import type { Book } from "./book.ts";
import type { Columns, Tables } from "./columns.ts";
import { commandNames } from "./command-names.ts";

/** Every account as the table of accounts shows it, with the modules it produced with in the last four weeks. */
export function listedAccounts(book: Book, facts: Tables): AccountsFile {
  const modules = modulesInUse(facts.command_weeks, facts, (book.lastWeek ?? 0) - 21);
  return packAccounts(
    book.accounts.map((account) => ({
      ...account,
      series: sketchOf(account.output_26w),
      module_names: [...(modules.get(account.account_id) ?? [])].sort(),
    })),
  );
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
