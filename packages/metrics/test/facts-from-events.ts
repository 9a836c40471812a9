import { type ColumnName, epochDayOf, factTables, mondayOf, weekNumber } from "@vitals/tables";
import type { Facts } from "../src/columns.ts";
import { accountWeeksOf, type Event, sum } from "./account-weeks-of.ts";

/** One event of a test: `on` is a local day. */
export interface TestEvent {
  account: string;
  on: string;
  event?: string;
  user?: string | null;
  module?: string | null;
  quantity?: number;
  /** How many such events; 1 when left out. */
  times?: number;
}

type Row = Record<string, unknown>;

/** What a test says beside its events. */
export interface TestWorld {
  events: TestEvent[];
  /** Command: what the catalogue says; a command left out is `output` when it is called make, else `use`. */
  kinds?: Record<string, { kind: string; group?: string } & Row>;
  accounts?: Partial<Record<ColumnName<(typeof factTables)["accounts"]>, unknown>>[];
  tickets?: { account: string; on: string; nature?: string | null }[];
  talks?: { account: string; on: string; answer?: string; reason?: string; alarm?: string }[];
  lulls?: { name: string; from: string; to: string; scope?: string; every?: string }[];
  seats?: Record<string, number>;
  /** Rows of other inputs as they are, with days and times as text. */
  inputs?: Partial<Record<"users" | "surveys" | "touchpoints" | "modules" | "tickets", Row[]>>;
  /** Mondays that were not loaded, for all accounts. */
  missing?: string[];
  /** Monday of the report week; the week of the last event when left out. */
  lastWeek?: string;
}

/** Makes every fact table from a list of events, by the plainest reading of the specs. */
export function factsFromEvents(world: TestWorld): Facts {
  const all = world.events.flatMap((event) => spread(event, world));
  const last = world.lastWeek ? weekNumber(epochDayOf(world.lastWeek)) : Math.max(...all.map(({ week }) => week));
  const events = all.filter(({ week }) => week <= last);
  const accounts = accountRows(world, events);
  const first = Math.min(...events.map(({ week }) => week));
  const facts = Object.fromEntries(Object.keys(factTables).map((name) => [name, table(name as keyof Facts, [])]));
  return {
    ...(facts as Facts),
    accounts: table("accounts", accounts),
    account_weeks: table(
      "account_weeks",
      accounts.flatMap(({ account_id }) => accountWeeksOf(events, String(account_id), last, world)),
    ),
    user_weeks: table("user_weeks", grouped(events, ({ user }) => user).map(userWeek)),
    command_weeks: table(
      "command_weeks",
      grouped(events, ({ event, module }) => `${event} ${module}`).map(commandWeek),
    ),
    catalogue: table(
      "catalogue",
      [...new Set([...events.map(({ event }) => event), ...Object.keys(world.kinds ?? {})])].map((event) => ({
        event,
        kind: kindOf(event, world),
        ...world.kinds?.[event],
        origin: "row",
        events: 0,
      })),
    ),
    ...Object.fromEntries(
      Object.entries(world.inputs ?? {}).map(([name, rows]) => [name, table(name as keyof Facts, rows)]),
    ),
    ...(world.inputs?.tickets ? {} : { tickets: ticketRows(world) }),
    ...(world.talks
      ? {
          touchpoints: table(
            "touchpoints",
            world.talks.map(({ account, on, answer, reason, alarm }) => ({
              account_id: account,
              occurred_at: on,
              ...{ answer, reason, alarm_id: alarm },
            })),
          ),
        }
      : {}),
    calendar: table(
      "calendar",
      (world.lulls ?? []).map(({ name, from, to, scope = null, every = null }) => ({
        ...{ name, scope, every },
        starts_on: epochDayOf(from),
        ends_on: epochDayOf(to),
      })),
    ),
    load_report: table("load_report", [
      { input: "tickets", status: world.tickets || world.inputs?.tickets ? "fresh" : "absent" },
    ]),
    window: table(
      "window",
      events.length === 0
        ? [{ first_week: null, last_week: null, newest_week: null, time_zone: "UTC", generation: "test" }]
        : [
            {
              first_week: mondayOf(first),
              last_week: mondayOf(last),
              newest_week: mondayOf(last),
              time_zone: "UTC",
              generation: "test",
            },
          ],
    ),
  };
}

function table(name: keyof Facts, rows: Row[]): Facts[keyof Facts] {
  return Object.fromEntries(
    factTables[name].columns.map(({ name: column, type }) => [
      column,
      rows.map((row) => fromText(row[column] ?? null, type)),
    ]),
  );
}

function fromText(value: unknown, type: string): unknown {
  if (typeof value !== "string") return value;
  if (type === "date") return epochDayOf(value);
  return type === "timestamp" ? Date.parse(`${value.includes("T") ? value : `${value}T00:00`}Z`) : value;
}

function ticketRows({ tickets = [] }: TestWorld): Facts["tickets"] {
  return table(
    "tickets",
    tickets.map(({ account, on, nature = null }, i) => ({
      ticket_id: `t${i}`,
      account_id: account,
      opened_at: on,
      nature,
    })),
  );
}

function spread(
  { account, on, event = "make", user = "ann", module = null, quantity = 1, times = 1 }: TestEvent,
  world: TestWorld,
): Event[] {
  const day = epochDayOf(on);
  const one = { account, day, week: weekNumber(day), event, user, module, quantity, kind: kindOf(event, world) };
  return Array.from({ length: times }, () => one);
}

function kindOf(event: string, { kinds }: TestWorld): string {
  return kinds?.[event]?.kind ?? (event.startsWith("make") ? "output" : "use");
}

function accountRows({ accounts = [] }: TestWorld, events: Event[]): Row[] {
  const listed = new Set(accounts.map(({ account_id }) => account_id));
  const others = [...new Set(events.map(({ account }) => account))].filter((account) => !listed.has(account));
  return [...accounts, ...others.map((account_id) => ({ account_id }))].map((row) => ({
    slug: row.account_id,
    name: row.account_id,
    listed: listed.has(row.account_id),
    ...row,
  }));
}

function grouped(events: Event[], keyOf: (event: Event) => string | null): Event[][] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const key = JSON.stringify([event.account, event.week, keyOf(event)]);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()];
}

function userWeek(events: Event[]): Row {
  const [one] = events as [Event];
  const output = events.filter(({ kind }) => kind === "output");
  return {
    account_id: one.account,
    user_id: one.user,
    week: mondayOf(one.week),
    events: events.length,
    output_events: output.length,
    output: sum(output.map(({ quantity }) => quantity)),
    output_day_mask: output.reduce((mask, { day, week }) => mask | (1 << (day - mondayOf(week))), 0),
  };
}

function commandWeek(events: Event[]): Row {
  const [one] = events as [Event];
  return {
    account_id: one.account,
    week: mondayOf(one.week),
    event: one.event,
    module: one.module,
    events: events.length,
    users: new Set(events.map(({ user }) => user)).size,
    quantity: sum(events.map(({ quantity }) => quantity)),
  };
}
