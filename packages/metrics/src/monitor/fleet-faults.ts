import { mondayOf } from "@vitals/tables";
import type { AssessOptions, Facts } from "../columns.ts";
import { toHistory } from "../history/history.ts";
import type { FleetWeek } from "./fleet-rule.ts";
import { type Watch, watch } from "./watch.ts";

type Budget = Pick<AssessOptions, "budget">;

const known = new WeakMap<Facts, Budget & { fleetWeeks: readonly FleetWeek[] }>();

/** Keeps what the monitor said of the fleet, so that pages made of the same facts need no second replay of the history. */
export function keepFleetFaults(facts: Facts, { budget }: Budget, { fleetWeeks }: Watch): void {
  known.set(facts, { budget, fleetWeeks });
}

/** The weeks that raise nothing because most accounts fell at once, oldest first. */
export function fleetFaults(facts: Facts, options: AssessOptions): FleetWeek[] {
  const kept = known.get(facts);
  const { fleetWeeks } = kept?.budget === options.budget ? kept : watch(toHistory(facts), options);
  return fleetWeeks.map((each) => ({ ...each, week: mondayOf(each.week) }));
}
