import { codedTexts } from "../coded-texts.ts";
import { type Columns, column, numbers } from "../columns.ts";
import { commandValues } from "./command-values.ts";

/** A command of work without a value, over the last 13 weeks. */
export interface UnvaluedCommand {
  readonly event: string;
  readonly kind: "output" | "use";
  readonly units: number;
  readonly customers: number;
}

/**
 * Commands that customers worked with and to which the catalogue gives no value, output first and then the most used, so
 * that somebody can say what they are worth.
 *
 * @param lastWeek - Monday of the report week
 */
export function unvaluedCommands(
  { command_weeks, catalogue }: { command_weeks: Columns; catalogue: Columns },
  { customers, lastWeek }: { customers: ReadonlySet<string>; lastWeek: number },
): UnvaluedCommand[] {
  const kinds = workKinds(catalogue);
  const worth = commandValues(catalogue);
  const [accounts, events] = [codedTexts(command_weeks, "account_id"), codedTexts(command_weeks, "event")];
  const [mondays, quantities] = [numbers(command_weeks, "week"), numbers(command_weeks, "quantity")];
  const isIn = accounts.texts.map((id) => customers.has(id));
  const sums = events.texts.map((event) =>
    kinds.has(event) && !worth.has(event) ? { units: 0, ids: new Set<number>() } : null,
  );
  for (let i = 0; i < mondays.length; i++) {
    const sum = sums[events.codes[i] as number];
    const account = accounts.codes[i] as number;
    const ago = (lastWeek - (mondays[i] as number)) / 7;
    if (!sum || !isIn[account] || ago < 0 || ago >= 13) continue;
    sum.units += quantities[i] as number;
    sum.ids.add(account);
  }
  return sums
    .flatMap((sum, code): UnvaluedCommand[] => {
      const event = events.texts[code] as string;
      if (!sum || sum.ids.size === 0) return [];
      return [{ event, kind: kinds.get(event) ?? "use", units: sum.units, customers: sum.ids.size }];
    })
    .sort((a, b) => rank(a) - rank(b) || b.units - a.units || (a.event < b.event ? -1 : 1));
}

function rank({ kind }: UnvaluedCommand): number {
  return kind === "output" ? 0 : 1;
}

function workKinds(catalogue: Columns): Map<string, "output" | "use"> {
  const [events, kinds] = [column<string>(catalogue, "event"), column<string>(catalogue, "kind")];
  const found = new Map<string, "output" | "use">();
  for (let i = 0; i < events.length; i++) {
    const kind = kinds[i];
    if (kind === "output" || kind === "use") found.set(events[i] as string, kind);
  }
  return found;
}
