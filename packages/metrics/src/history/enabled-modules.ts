import { weekNumber } from "@vitals/tables";
import { type Columns, column, numbers } from "../columns.ts";

/** A module an account may use, from one week until another. */
export interface EnabledModule {
  readonly name: string;
  readonly fromWeek: number;
  /** First week without it; infinity while it is on. */
  readonly untilWeek: number;
}

/** The `modules` input by account; null without any row: then nobody says what is enabled. */
export function toEnabledModules(modules: Columns, accountOf: ReadonlyMap<string, number>): EnabledModule[][] | null {
  const ids = column<string>(modules, "account_id");
  const names = column<string>(modules, "module");
  const [from, until] = [numbers(modules, "enabled_on"), numbers(modules, "disabled_on")];
  if (ids.length === 0) return null;
  const enabled: EnabledModule[][] = Array.from({ length: accountOf.size }, () => []);
  for (let i = 0; i < ids.length; i++) {
    enabled[accountOf.get(ids[i] as string) ?? -1]?.push({
      name: String(names[i]),
      fromWeek: weekNumber(from[i] as number),
      untilWeek: Number.isNaN(until[i]) ? Number.POSITIVE_INFINITY : weekNumber(until[i] as number),
    });
  }
  return enabled;
}
