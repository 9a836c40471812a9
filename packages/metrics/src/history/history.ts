import { weekNumber } from "@vitals/tables";
import { codedTexts, textsUsed } from "../coded-texts.ts";
import { type Facts, numbers } from "../columns.ts";
import { type AccountFacts, toAccountFacts } from "./account-facts.ts";
import { type Answers, toAnswers } from "./answers.ts";
import { type CommandWeeks, toCommandWeeks } from "./command-weeks.ts";
import { type Contacts, toContacts } from "./contacts.ts";
import { inOrder } from "./detail-rows.ts";
import { type EnabledModule, toEnabledModules } from "./enabled-modules.ts";
import { type Grid, toGrid } from "./grid.ts";
import { type People, toPeople } from "./people.ts";
import { type TicketWeeks, toTicketWeeks } from "./ticket-weeks.ts";
import { toUserWeeks, type UserWeeks } from "./user-weeks.ts";

/** Columns of `account_weeks` that definitions read. */
const weeklyColumns = [
  "output",
  "output_events",
  "output_days",
  "events",
  "producing_users",
  "new_producing_users",
  "seats",
  "producing_users_4w",
  "commands_4w",
  "groups_4w",
  "effective_commands_4w",
  "modules_4w",
] as const;

type WeeklyColumn = (typeof weeklyColumns)[number];

/** The facts laid out for computing: typed arrays over accounts and weeks in order, NaN for null. */
export interface History extends Grid {
  /** Every account the facts name, in the order of their ids. */
  readonly accountIds: readonly string[];
  readonly accountOf: ReadonlyMap<string, number>;
  readonly accounts: AccountFacts;
  /** Of the report, and so of what the catalogue says; null where nobody says. */
  readonly currency: string | null;
  /** 1 where the week's events were loaded. */
  readonly loaded: Uint8Array;
  /** Columns of `account_weeks` in grid order. */
  readonly weekly: { readonly [name in WeeklyColumn]: Float64Array };
  readonly userWeeks: UserWeeks;
  readonly commandWeeks: CommandWeeks;
  readonly ticketWeeks: TicketWeeks;
  readonly people: People;
  readonly answers: Answers;
  readonly contacts: Contacts;
  /** Modules that each account may use; null where nobody says. */
  readonly enabledModules: readonly (readonly EnabledModule[])[] | null;
  readonly calendar: Facts["calendar"];
  /** Week number of the first week with an event, of the whole data; NaN without events. */
  readonly firstWeek: number;
  /** Week number of the report week; NaN without events. */
  readonly lastWeek: number;
}

/**
 * Lays out the facts; the order of their rows does not matter.
 *
 * @param currency - of the report; where it is left out, money of an account that names its currency is in another one
 */
export function toHistory(facts: Facts, currency: string | null = null): History {
  const accountIds = accountIdsOf(facts);
  const accountOf = new Map(accountIds.map((id, a) => [id, a]));
  const grid = toGrid(facts.account_weeks, accountOf);
  const loaded = numbers(facts.account_weeks, "loaded");
  const firstDay = numbers(facts.window, "first_week")[0] ?? Number.NaN;
  const lastDay = numbers(facts.window, "last_week")[0] ?? Number.NaN;
  const accounts = toAccountFacts(facts.accounts, accountIds);
  const userWeeks = toUserWeeks(facts.user_weeks, grid, accountOf);
  return {
    ...grid,
    accountIds,
    accountOf,
    accounts,
    currency,
    loaded: Uint8Array.from(grid.source, (i) => loaded[i] as number),
    weekly: Object.fromEntries(
      weeklyColumns.map((name) => [name, inOrder(numbers(facts.account_weeks, name), grid.source)]),
    ) as History["weekly"],
    userWeeks,
    commandWeeks: toCommandWeeks(facts.command_weeks, facts.catalogue, grid, accountOf),
    ticketWeeks: toTicketWeeks(facts.tickets, facts.load_report, accountOf),
    people: toPeople(facts.users, accountOf, userWeeks.names, accounts.sponsorId),
    answers: toAnswers(facts.surveys, facts.tickets, accountOf),
    contacts: toContacts(facts.touchpoints, facts.load_report, accountOf),
    enabledModules: toEnabledModules(facts.modules, accountOf),
    calendar: facts.calendar,
    firstWeek: weekNumber(firstDay),
    lastWeek: weekNumber(lastDay),
  };
}

function accountIdsOf(facts: Facts): string[] {
  const ids = new Set<string>();
  for (const table of [facts.accounts, facts.account_weeks]) {
    for (const id of textsUsed(codedTexts(table, "account_id"))) ids.add(id);
  }
  return [...ids].sort();
}
