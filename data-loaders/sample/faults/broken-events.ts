import type { ExportedEvent } from "../events/exported-events.ts";
import type { BrokenRow } from "../tables/sample-table.ts";

/** Nine events nobody can use: clocks far ahead, no customer, a quantity below zero. */
export function brokenEvents(events: readonly ExportedEvent[]): BrokenRow<ExportedEvent>[] {
  const last = events.at(-1) as ExportedEvent;
  const faults: [change: Partial<ExportedEvent>, times: number, why: string][] = [
    [{ at: Date.UTC(2098, 0, 1) }, 4, "a clock that is decades ahead"],
    [{ account: "" }, 3, "no customer"],
    [{ quantity: -1 }, 2, "a quantity below zero"],
  ];
  return faults.flatMap(([change, times, why], kind) =>
    Array.from({ length: times }, (_, i) => ({
      row: { ...last, ...change, id: `ev-broken-${kind + 1}-${i + 1}` },
      why,
    })),
  );
}
