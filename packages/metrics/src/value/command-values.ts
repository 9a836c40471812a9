import { type Columns, column, numbers } from "../columns.ts";

/** Money that one unit of a command is worth to a customer, by command; commands without a value are left out. */
export function commandValues(catalogue: Columns): Map<string, number> {
  const [events, values] = [column<string>(catalogue, "event"), numbers(catalogue, "value_per_unit")];
  const known = new Map<string, number>();
  for (let i = 0; i < events.length; i++) {
    if (!Number.isNaN(values[i])) known.set(events[i] as string, values[i] as number);
  }
  return known;
}
