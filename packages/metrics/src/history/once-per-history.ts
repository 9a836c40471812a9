import type { History } from "./history.ts";

/** Remembers what a pure function made of a history, so that signals and alarms that share it compute it once. */
export function oncePerHistory<T>(compute: (history: History) => T): (history: History) => T {
  const made = new WeakMap<History, { value: T }>();
  return (history) => {
    const known = made.get(history) ?? { value: compute(history) };
    made.set(history, known);
    return known.value;
  };
}
