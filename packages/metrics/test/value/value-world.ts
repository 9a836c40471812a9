import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";

/** Catalogue of every test: designs are worth 100, routes 10, notes nothing, and what a plan is worth nobody says. */
export const kinds = {
  design: { kind: "output", value_per_unit: 100 },
  route: { kind: "output", value_per_unit: 10 },
  note: { kind: "use", value_per_unit: 0 },
  plan: { kind: "output" },
  look: { kind: "use" },
  login: { kind: "presence" },
};

/** The facts of events with that catalogue, and the Monday of their report week. */
export function valueWorld(world: TestWorld) {
  const facts = factsFromEvents({ kinds, ...world });
  return { facts, lastWeek: facts.window.last_week?.[0] as number };
}

/** One event: who, in which week, which command, how many units, in which module. */
export function did(account: string, week: number, event: string, quantity = 1, module: string | null = null) {
  return { account, on: dayOf(week), event, quantity, module };
}
