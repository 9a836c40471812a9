import { accountFileOf } from "./account-file-of.ts";
import { accountFragment, accountScoreFragment } from "./account-fragment.ts";
import { accountTables } from "./account-tables.ts";
import { commandNames } from "./command-names.ts";
import { once } from "./once.ts";
import type { PagePart } from "./page-parts.ts";
import type { Assessed, Report } from "./read-report.ts";
import type { Saver } from "./saver.ts";
import type { ValueBook } from "./value/value-book.ts";

/** What accounts' files are made from, beside the report. */
interface AccountPartsInput extends Assessed {
  readonly value: () => ValueBook;
}

/** The files of every account's page, in the order of the book. */
export function accountParts(
  { book, setting, benchmarks, site }: Report,
  { facts, health, config, value }: AccountPartsInput,
): PagePart[] {
  const context = once(() => ({
    tables: facts,
    byAccount: accountTables({ ...facts, ...health }),
    lastWeek: book.lastWeek ?? 0,
    setting,
    value: value(),
    benchmarks,
    policy: config.privacy.users,
    nameOf: commandNames(facts),
    nameOfAccount: (id: string) => book.byId.get(id)?.name ?? id,
  }));
  return book.accounts.map((account) => ({
    names: [
      `accounts/${account.slug}.json`,
      `fragments/account/${account.slug}.html`,
      `fragments/account-score/${account.slug}.html`,
    ],
    write: async (save: Saver) => {
      const file = accountFileOf(account, context());
      await save.json(`accounts/${account.slug}.json`, file);
      await save.fragments({
        [`account/${account.slug}`]: accountFragment(file, site),
        [`account-score/${account.slug}`]: accountScoreFragment(file, site),
      });
    },
  }));
}
