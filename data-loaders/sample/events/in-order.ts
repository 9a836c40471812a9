import type { EventLog } from "./event-log.ts";

/** Places of a log's events by time; events of the same second stay in the order in which they were recorded. */
export function placesInOrder({ at }: EventLog): Uint32Array {
  const places = Uint32Array.from(at.keys());
  return places.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
}
