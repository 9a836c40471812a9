import type { FleetWeek } from "../fleet-rule.ts";
import type { LullReturns } from "../lull-returns.ts";
import type { WatchState } from "../watch-state.ts";
import type { WatchedInputs } from "./watched-inputs.ts";

/** What the monitor carries from one week to the next, but for what follows from the history. */
export interface CarriedState
  extends Omit<WatchState, "history" | "asked" | "budget" | "tail" | "course" | "segment" | "members" | "returns"> {
  readonly returns: Omit<LullReturns, "place">;
}

/**
 * The monitor as it stands at the end of a report week, and what it had seen by then. Nothing but plain values and typed
 * arrays, so that it can be written down (`structuredClone`, `v8.serialize`).
 */
export interface Checkpoint {
  readonly inputs: WatchedInputs;
  readonly state: CarriedState;
  readonly fleetWeeks: readonly FleetWeek[];
  readonly faultsInARow: number;
}

/** The part of a state that a checkpoint keeps; the arrays are the same, not copies. */
export function carriedState(state: WatchState): CarriedState {
  const { history, asked, budget, tail, course, segment, members, returns, ...carried } = state;
  const { place, ...seen } = returns;
  return { ...carried, returns: seen };
}
