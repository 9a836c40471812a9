import type { CommandStrip, ModuleStrip } from "../../src/components/account-file.js";
import type { AccountTables } from "./account-tables.ts";
import { rowNumbers, valueAt } from "./columns.ts";
import type { CommandName } from "./command-names.ts";
import { slotOf, weekSlots } from "./weekly-series.ts";

const weeksShown = 26;
const commandsShown = 20;
const modulesShown = 30;

/** An account's modules and their commands, week by week over half a year, the busiest first. */
export function accountCommands(
  tables: AccountTables,
  accountId: string,
  { lastWeek, nameOf }: { lastWeek: number; nameOf: (event: string) => CommandName },
): ModuleStrip[] {
  const modules = new Map<string | null, Map<string, CommandStrip & { weeks: number[] }>>();
  const { columns, ranges } = tables.part("command_weeks", accountId);
  const { week, module: moduleOf, event: eventOf, events, users } = columns;
  for (const row of rowNumbers(ranges)) {
    const slot = slotOf(week?.[row] as number, lastWeek, weeksShown);
    if (slot < 0 || slot >= weeksShown) continue;
    const module = valueAt(moduleOf, row) as string | null;
    const event = valueAt(eventOf, row) as string;
    const commands = modules.get(module) ?? new Map();
    modules.set(module, commands);
    const strip = commands.get(event) ?? { event, ...nameOf(event), weeks: weekSlots(weeksShown, 0), users: null };
    strip.weeks[slot] += valueAt(events, row) as number;
    if (slot === weeksShown - 1) strip.users = valueAt(users, row) as number | null;
    commands.set(event, strip);
  }
  const enabled = new Map<string, number>();
  for (const row of tables.rows<{ module: string; enabled_on: number; disabled_on: number | null }>(
    "modules",
    accountId,
  )) {
    if (row.disabled_on === null) enabled.set(row.module, row.enabled_on);
  }
  for (const module of enabled.keys()) if (!modules.has(module)) modules.set(module, new Map());
  return [...modules]
    .map(([module, commands]) => strip(module, [...commands.values()], enabled.get(module ?? "") ?? null))
    .sort((a, b) => total(b.weeks) - total(a.weeks) || String(a.module).localeCompare(String(b.module)))
    .slice(0, modulesShown);
}

function strip(
  module: string | null,
  commands: (CommandStrip & { weeks: number[] })[],
  enabledOn: number | null,
): ModuleStrip {
  const order = { output: 0, use: 1, admin: 2, presence: 3 } as Record<string, number>;
  const sorted = commands.sort(
    (a, b) =>
      (order[a.kind] ?? 9) - (order[b.kind] ?? 9) || total(b.weeks) - total(a.weeks) || a.event.localeCompare(b.event),
  );
  const working = sorted.filter((command) => command.kind !== "presence");
  const weeks = weekSlots(weeksShown, 0).map((_, i) =>
    working.reduce((sum, command) => sum + (command.weeks[i] ?? 0), 0),
  );
  return {
    module,
    enabledOn,
    weeks,
    commands: sorted.slice(0, commandsShown),
    more: Math.max(0, sorted.length - commandsShown),
  };
}

function total(weeks: readonly (number | null)[]): number {
  return weeks.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
