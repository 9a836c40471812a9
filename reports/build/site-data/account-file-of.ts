import type { AccountFile, AccountRow, AlarmRow, People } from "../../src/components/account-file.js";
import { accountCommands } from "./account-commands.ts";
import { accountContacts } from "./account-contacts.ts";
import { accountLulls } from "./account-lulls.ts";
import { accountPeople } from "./account-people.ts";
import { accountScore } from "./account-score.ts";
import { accountSeats } from "./account-seats.ts";
import { accountSignals } from "./account-signals.ts";
import { accountSupport } from "./account-support.ts";
import type { AccountTables } from "./account-tables.ts";
import type { BenchmarkBook } from "./benchmark-book.ts";
import { rowNumbers, type Tables, valueAt } from "./columns.ts";
import type { CommandName } from "./command-names.ts";
import type { ScoreSetting } from "./score-setting.ts";
import { seasonLines } from "./season-lines.ts";
import { accountValue } from "./value/account-value.ts";
import type { ValueBook } from "./value/value-book.ts";
import { slotOf } from "./weekly-series.ts";

const bandWeeks = 104;

/** What is the same for every account's file. */
export interface AccountFileContext {
  readonly tables: Tables;
  readonly byAccount: AccountTables;
  /** The report week; epoch day 0 when there are no events, so that every series is empty. */
  readonly lastWeek: number;
  readonly setting: ScoreSetting;
  readonly value: ValueBook;
  readonly benchmarks: BenchmarkBook;
  readonly policy: People["policy"];
  readonly nameOf: (event: string) => CommandName;
  readonly nameOfAccount: (accountId: string) => string;
}

interface Contract {
  started_on: number | null;
  first_event_on: number | null;
  last_event_on: number | null;
  parent_id: string | null;
  sponsor_user_id: string | null;
  aliases: string | null;
  listed: boolean;
}

/** Everything one account's page shows, from that account's rows alone. */
export function accountFileOf(account: AccountRow, context: AccountFileContext): AccountFile {
  const { tables, byAccount, lastWeek, policy, nameOf } = context;
  const id = account.account_id;
  const contract = byAccount.rows<Contract>("accounts", id).next().value as Contract | undefined;
  const { people, nameOf: personOf } = accountPeople(byAccount, id, {
    lastWeek,
    policy,
    sponsorId: contract?.sponsor_user_id ?? null,
  });
  const alarms = [...byAccount.rows<AlarmRow>("alarms", id)].sort((a, b) => b.first_week - a.first_week);
  const weekly = accountSignals(byAccount, id, lastWeek);
  return {
    account,
    contract: {
      startedOn: contract?.started_on ?? null,
      firstEventOn: contract?.first_event_on ?? null,
      lastEventOn: contract?.last_event_on ?? null,
      parent: contract?.parent_id ? context.nameOfAccount(contract.parent_id) : null,
      aliases: contract?.aliases?.split("|").filter(Boolean) ?? [],
      listed: contract?.listed ?? false,
    },
    lastWeek: lastWeek || null,
    ...weekly,
    benchmarks: context.benchmarks.ofAccount(account, (signal) => weekly.signals[signal]?.values.at(-1) ?? null),
    score: accountScore(byAccount, id, context),
    bands: bandLetters(byAccount, id, lastWeek),
    alarms,
    seasons: seasonLines(alarms, account.name),
    lulls: accountLulls(tables, account, { from: lastWeek - 7 * 103, to: lastWeek + 6 }),
    modules: accountCommands(byAccount, id, { lastWeek, nameOf }),
    people,
    seats: accountSeats(byAccount, id, lastWeek),
    value: accountValue(id, context.value, nameOf),
    support: accountSupport(byAccount, id, lastWeek),
    ...accountContacts(byAccount, id, lastWeek),
    recent: recentEvents(byAccount, id, { nameOf, personOf }),
  };
}

function bandLetters(tables: AccountTables, accountId: string, lastWeek: number): string {
  const letters = new Array<string>(bandWeeks).fill(".");
  const { columns, ranges } = tables.part("bands", accountId);
  const { week, band } = columns;
  for (const row of rowNumbers(ranges)) {
    const slot = slotOf(week?.[row] as number, lastWeek, bandWeeks);
    if (slot >= 0 && slot < bandWeeks) letters[slot] = String(band?.[row]).charAt(0);
  }
  return letters.join("");
}

function recentEvents(
  tables: AccountTables,
  accountId: string,
  { nameOf, personOf }: { nameOf: (event: string) => CommandName; personOf: (userId: string | null) => string | null },
): AccountFile["recent"][number][] {
  const { columns, ranges } = tables.part("recent_events", accountId);
  const { occurred_at, event, module: moduleOf, user_id, quantity } = columns;
  return rowNumbers(ranges).map((row) => ({
    at: valueAt(occurred_at, row) as number,
    ...nameOf(valueAt(event, row) as string),
    module: valueAt(moduleOf, row) as string | null,
    person: personOf(valueAt(user_id, row) as string | null),
    quantity: valueAt(quantity, row) as number,
  }));
}
