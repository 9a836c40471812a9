import type { History } from "./history.ts";

/** Events of kind output and use in each week of the grid. */
export function workEvents({ rows, commandWeeks }: History): Float64Array {
  const events = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const end = commandWeeks.first[row + 1] as number;
    for (let i = commandWeeks.first[row] as number; i < end; i++) {
      events[row] = (events[row] as number) + (commandWeeks.events[i] as number) * (commandWeeks.isWork[i] as number);
    }
  }
  return events;
}
