import { join } from "node:path";
import { isoDate } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { accountFileOf } from "../../site-data/account-file-of.ts";
import { accountTables } from "../../site-data/account-tables.ts";
import { benchmarkBook } from "../../site-data/benchmark-book.ts";
import { readBook } from "../../site-data/book.ts";
import { commandNames } from "../../site-data/command-names.ts";
import { scoreSetting } from "../../site-data/score-setting.ts";
import type { ReportTables } from "../../site-data/slice.ts";
import { syncFolder } from "../../site-data/sync-folder.ts";
import { valueBook } from "../../site-data/value/value-book.ts";
import { customerFileOf } from "./customer-file-of.ts";
import { customerFragments } from "./customer-fragments.ts";

/** Writes what a customer's own page reads, from a report that holds that customer alone. */
export async function writeCustomerData(
  { facts, health }: ReportTables,
  config: Config,
  dataDir: string,
): Promise<void> {
  const book = readBook(facts, health);
  const [account, ...others] = book.accounts;
  if (!account || others.length > 0)
    throw new Error(`a customer's report is of one account, found ${book.accounts.length}`);
  const file = accountFileOf(account, {
    tables: facts,
    byAccount: accountTables({ ...facts, ...health }),
    lastWeek: book.lastWeek ?? 0,
    setting: scoreSetting(config),
    value: valueBook(book, facts, config.currency),
    benchmarks: benchmarkBook(undefined),
    policy: config.privacy.users,
    nameOf: commandNames(facts),
    nameOfAccount: (id) => id,
  });
  const { title, generated, outputNoun, timeZone } = config;
  const asOf = book.lastWeek === null ? undefined : isoDate(book.lastWeek + 6);
  const fragments = customerFragments(file, { outputNoun, asOf });
  await syncFolder(dataDir, [], async (save) => {
    await save("site.json", JSON.stringify({ title, generated, lastWeek: book.lastWeek }));
    await save("customer.json", JSON.stringify(customerFileOf(file, { outputNoun, timeZone })));
    await save("paths.json", "[]");
    for (const [name, { html }] of Object.entries(fragments)) await save(join("fragments", `${name}.html`), html);
  });
}
