import { codedTexts } from "../coded-texts.ts";
import { type Columns, numbers } from "../columns.ts";
import { getOrMake } from "../get-or-make.ts";
import { commandValues } from "./command-values.ts";

/** Lengths of the periods that are told, in weeks. */
export const valuePeriods = [4, 13, 52] as const;

/** A length in weeks. */
export type ValuePeriod = (typeof valuePeriods)[number];

/** Money by the length of the period. */
type PeriodValue = Record<ValuePeriod, number>;

/** What one account made with one command to which the catalogue gives a value. */
export interface MadeValue {
  readonly event: string;
  /** Money, in the last so many weeks. */
  readonly now: Readonly<PeriodValue>;
  /** Money, in as many weeks before those. */
  readonly before: Readonly<PeriodValue>;
  /** Units of the last 13 weeks. */
  readonly units: number;
  /** Money of the last 13 weeks by module; null gathers what bears none. */
  readonly modules: ReadonlyMap<string | null, number>;
}

/** The period of the signal `value`, which the tables of features and accounts are of. */
const period = 13;

/**
 * What every account made in the last 104 weeks, command by command; an account that made nothing of value is left out.
 *
 * The money of 13 weeks, summed over an account's commands, is the signal `value` where that can be said.
 *
 * @param lastWeek - Monday of the report week
 */
export function valueMade(
  { command_weeks, catalogue }: { command_weeks: Columns; catalogue: Columns },
  lastWeek: number,
): Map<string, readonly MadeValue[]> {
  const worth = commandValues(catalogue);
  const [accounts, events] = [codedTexts(command_weeks, "account_id"), codedTexts(command_weeks, "event")];
  const modules = codedTexts(command_weeks, "module");
  const [mondays, quantities] = [numbers(command_weeks, "week"), numbers(command_weeks, "quantity")];
  const worthOf = events.texts.map((event) => worth.get(event));
  const made = new Map<number, Map<number, Sums>>();
  for (let i = 0; i < mondays.length; i++) {
    const each = worthOf[events.codes[i] as number];
    const ago = (lastWeek - (mondays[i] as number)) / 7;
    if (each === undefined || ago < 0 || ago >= 104) continue;
    const own = getOrMake(made, accounts.codes[i] as number, () => new Map<number, Sums>());
    const sums = getOrMake(own, events.codes[i] as number, noSums);
    const quantity = quantities[i] as number;
    addTo(sums, each * quantity, ago);
    if (ago >= period) continue;
    sums.units += quantity;
    const module = modules.codes[i] as number;
    sums.modules.set(module, (sums.modules.get(module) ?? 0) + each * quantity);
  }
  return new Map(
    [...made].map(([account, own]) => [
      accounts.texts[account] as string,
      [...own].map(([event, sums]) => ({
        ...sums,
        event: events.texts[event] as string,
        modules: new Map([...sums.modules].map(([module, value]) => [modules.texts[module] ?? null, value])),
      })),
    ]),
  );
}

/** Sums of one account and command, modules by their code. */
interface Sums {
  now: PeriodValue;
  before: PeriodValue;
  units: number;
  modules: Map<number, number>;
}

function addTo({ now, before }: Sums, value: number, ago: number): void {
  for (const weeks of valuePeriods) {
    if (ago < weeks) now[weeks] += value;
    else if (ago < 2 * weeks) before[weeks] += value;
  }
}

function noSums(): Sums {
  return { now: { 4: 0, 13: 0, 52: 0 }, before: { 4: 0, 13: 0, 52: 0 }, units: 0, modules: new Map() };
}
