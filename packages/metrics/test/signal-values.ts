import { catalog } from "../src/catalog.ts";
import { toHistory } from "../src/history/history.ts";
import { factsFromEvents, type TestWorld } from "./facts-from-events.ts";

/** A signal's values (or what they rest on) of one account, week by week, rounded to three decimals. */
export function signalValues(
  id: string,
  world: TestWorld,
  { account = "acme", what = "value", currency }: { account?: string; what?: "value" | "n"; currency?: string } = {},
): (number | null)[] {
  const history = toHistory(factsFromEvents(world), currency);
  const signal = catalog.signals.find((each) => each.id === id);
  if (!signal) throw new Error(`no such signal: ${id}`);
  const a = history.accountOf.get(account) as number;
  const values = signal.compute(history)[what].slice(history.start[a], history.start[a + 1]);
  return Array.from(values, (value) => (Number.isNaN(value) ? null : Math.round(value * 1000) / 1000));
}

/** The day so many weeks after Monday 5 January 2026, and so many days into that week. */
export function dayOf(week: number, day = 0): string {
  return new Date(Date.UTC(2026, 0, 5 + 7 * week + day)).toISOString().slice(0, 10);
}
