import { weekNumber } from "@vitals/tables";
import { type Columns, column, numbers } from "../columns.ts";

/** What the catalogue says of every command, by its code; NaN where it says nothing. */
export interface Features {
  readonly events: readonly string[];
  /** Name for readers; the event where the catalogue has none. */
  readonly titles: readonly string[];
  readonly kinds: readonly string[];
  readonly critical: Uint8Array;
  /** Uses expected per producing user and week. */
  readonly expected: Float64Array;
  /** Money that one unit is worth to the customer. */
  readonly valuePerUnit: Float64Array;
  /** Week in which it came out. */
  readonly launchWeek: Float64Array;
  /** Code of the catalogue's module; -1 where it names none. */
  readonly module: Int32Array;
}

/**
 * The catalogue in the order of the commands' codes.
 *
 * @param events - names in the order of their codes; one that the catalogue does not know counts as `use`
 */
export function toFeatures(catalogue: Columns, events: readonly string[], modules: readonly string[]): Features {
  const names = column<string>(catalogue, "event");
  const rowOfEvent = new Map(Array.from(names, (name, i) => [name as string, i]));
  const rows = events.map((event) => rowOfEvent.get(event) ?? -1);
  const texts = (name: string) => {
    const values = column<string>(catalogue, name);
    return rows.map((i) => values[i] ?? null);
  };
  const figures = (name: string) => {
    const values = numbers(catalogue, name);
    return Float64Array.from(rows, (i) => values[i] ?? Number.NaN);
  };
  return {
    events,
    titles: texts("title").map((title, code) => title ?? (events[code] as string)),
    kinds: texts("kind").map((kind) => kind ?? "use"),
    critical: Uint8Array.from(figures("critical"), (critical) => (critical === 1 ? 1 : 0)),
    expected: figures("expected_per_user_week"),
    valuePerUnit: figures("value_per_unit"),
    launchWeek: figures("launched_on").map(weekNumber),
    module: Int32Array.from(texts("module"), (module) => (module === null ? -1 : modules.indexOf(module))),
  };
}
