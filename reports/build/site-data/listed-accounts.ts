import { codedTexts } from "@vitals/metrics";
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
  if (!columns?.week) return modules;
  const [accounts, events] = [codedTexts(columns, "account_id"), codedTexts(columns, "event")];
  const names = codedTexts(columns, "module");
  const isOutput = events.texts.map((event) => nameOf(event).kind === "output");
  const weeks = columns.week;
  for (let i = 0; i < weeks.length; i++) {
    const module = names.texts[names.codes[i] as number];
    if (module === undefined || (weeks[i] as number) < from || !isOutput[events.codes[i] as number]) continue;
    const id = accounts.texts[accounts.codes[i] as number] as string;
    const known = modules.get(id) ?? new Set();
    modules.set(id, known.add(module));
  }
  return modules;
}
