/** A week in which most accounts fell at once: our data or our outage, not theirs. */
export interface FleetWeek {
  /** Monday of the week, as an epoch day. */
  readonly week: number;
  /** Accounts far below their own range. */
  readonly below: number;
  /** Accounts that could be judged. */
  readonly judged: number;
}

/** Other accounts without which nothing is said about the fleet. */
const fewestOthers = 8;

/** An account below this share of its expected output counts as fallen. */
export const fallenShare = 0.6;

/** Share of the other accounts that must have fallen. */
const faultShare = 0.75;

/** Whether three quarters of the other accounts fell in the same week. */
export function isFleetFault(fallenOthers: number, judgedOthers: number): boolean {
  return judgedOthers >= fewestOthers && fallenOthers >= faultShare * judgedOthers;
}
