import { epochDayOf, mondayOf, weekNumber } from "@vitals/tables";
import type { TestWorld } from "./facts-from-events.ts";

/** A test's event with everything filled in. */
export interface Event {
  account: string;
  day: number;
  week: number;
  event: string;
  user: string | null;
  module: string | null;
  quantity: number;
  kind: string;
}

/** The rows of `account_weeks` of one account, from its first event to the last week. */
export function accountWeeksOf(
  events: Event[],
  account: string,
  last: number,
  world: TestWorld,
): Record<string, unknown>[] {
  const own = events.filter((event) => event.account === account);
  if (own.length === 0) return [];
  const first = Math.min(...own.map(({ week }) => week));
  const missing = new Set((world.missing ?? []).map((monday) => weekNumber(epochDayOf(monday))));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((week) => {
    const frame = {
      account_id: account,
      week: mondayOf(week),
      loaded: !missing.has(week),
      seats: world.seats?.[account] ?? null,
    };
    return missing.has(week) ? frame : { ...frame, ...accountWeek(own, week, world) };
  });
}

function accountWeek(own: Event[], week: number, world: TestWorld): Record<string, unknown> {
  const inWeek = own.filter((event) => event.week === week);
  const output = inWeek.filter(({ kind }) => kind === "output");
  const recent = own.filter((event) => event.week <= week && event.week > week - 4);
  const recentOutput = recent.filter(({ kind }) => kind === "output");
  const recentWork = recent.filter(({ kind }) => kind === "output" || kind === "use");
  const groups = distinct(recentWork.map(({ event }) => world.kinds?.[event]?.group ?? null));
  return {
    output: sum(output.map(({ quantity }) => quantity)),
    output_events: output.length,
    output_days: distinct(output.map(({ day }) => day)),
    events: inWeek.length,
    producing_users: usersOf(output),
    new_producing_users: usersOf(output.filter(({ user }) => firstOutput(own, user) === week)),
    modules: distinct(output.map(({ module }) => module)),
    producing_users_4w: usersOf(recentOutput),
    commands_4w: distinct(recentWork.map(({ event }) => event)),
    groups_4w: world.kinds && Object.values(world.kinds).some(({ group }) => group) ? groups : null,
    effective_commands_4w: effective(recentWork.map(({ event }) => event)),
    modules_4w: own.some(({ module }) => module !== null) ? distinct(recentOutput.map(({ module }) => module)) : null,
  };
}

function usersOf(events: Event[]): number | null {
  const users = distinct(events.map(({ user }) => user));
  return users === 0 && events.length > 0 ? null : users;
}

function firstOutput(own: Event[], user: string | null): number {
  return Math.min(...own.filter((event) => event.user === user && event.kind === "output").map(({ week }) => week));
}

function distinct(values: unknown[]): number {
  return new Set(values.filter((value) => value !== null)).size;
}

function effective(names: string[]): number | null {
  const shares = [...new Set(names)].map((name) => names.filter((each) => each === name).length / names.length);
  return shares.length === 0 ? null : Math.exp(-sum(shares.map((share) => share * Math.log(share))));
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
