import { offFrom, onFrom, phaseWeeks } from "./rhythm.ts";

/** Fills the chances of phases and their weeks after a week has passed: each phase goes on, or the other one begins. */
export function passWeek(ends: Float64Array, before: Float64Array, after: Float64Array): void {
  after[onFrom] = passPhase(ends, before, after, offFrom);
  after[offFrom] = passPhase(ends, before, after, onFrom);
}

/** Moves one phase on by a week, its first week apart; returns the chance that it ended. */
function passPhase(ends: Float64Array, before: Float64Array, after: Float64Array, from: number): number {
  const last = from + phaseWeeks - 1;
  let ended = 0;
  let carried = 0;
  for (let i = from; i <= last; i++) {
    const over = (before[i] as number) * (ends[i] as number);
    ended += over;
    if (i > from) after[i] = carried;
    carried = (before[i] as number) - over;
  }
  after[last] = (after[last] as number) + carried;
  return ended;
}
