import { mondayOf } from "@vitals/tables";
import type { AssessOptions, Facts } from "../columns.ts";
import { toHistory } from "../history/history.ts";
import type { FleetWeek } from "./fleet-rule.ts";
import { watch } from "./watch.ts";

/** The weeks that raise nothing because most accounts fell at once, oldest first. */
export function fleetFaults(facts: Facts, options: AssessOptions): FleetWeek[] {
  return watch(toHistory(facts), options).fleetWeeks.map((each) => ({ ...each, week: mondayOf(each.week) }));
}
