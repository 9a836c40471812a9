import { type ExportedEvent, quarterOf } from "../events/exported-events.ts";

/** Events that were delivered a second time, and the quarter's file in which the repeats stand. */
export interface RepeatRange {
  readonly quarter: string;
  readonly rows: readonly ExportedEvent[];
}

/** How many repeats there are: in the file of the first delivery, and in the file of the quarter after it. */
export const repeatCounts = { sameFile: 240, nextFile: 12 } as const;

/** A batch sent twice in the middle of the sample, and the end of a quarter sent again at the end of the next. */
export function repeatRanges(events: readonly ExportedEvent[]): RepeatRange[] {
  const middle = events[Math.floor(events.length / 2)] as ExportedEvent;
  const quarter = quarterOf(middle.at);
  const inQuarter = events.filter(({ at }) => quarterOf(at) === quarter);
  const next = events.find(({ at }) => at > middle.at && quarterOf(at) !== quarter) as ExportedEvent;
  return [
    { quarter, rows: inQuarter.slice(0, repeatCounts.sameFile) },
    { quarter: quarterOf(next.at), rows: inQuarter.slice(-repeatCounts.nextFile) },
  ];
}
