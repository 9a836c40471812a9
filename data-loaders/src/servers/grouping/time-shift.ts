import { zoneOffsets } from "../../clean/zone-offsets.ts";
import type { SureTime } from "../server.ts";

/** From a time on, the report's wall time is this much ahead of it; null where that is not sure. All in microseconds. */
interface TimeShift {
  from: number;
  shift: number | null;
}

export interface ShiftZones {
  /** Zone of times that bear none. */
  source: string;
  report: string;
  now: Date;
  /** The first and the last time there is, in µs: what lies outside is left to the cleaning. */
  span?: { from: number; until: number } | null;
}

const dayMs = 86_400_000;
const start = Date.UTC(1970, 0, 1);
const end = Date.UTC(2040, 0, 1);
/** Further away from a change than any wall time is from its instant. */
const margin = 2 * dayMs;

/** How much the report's wall time is ahead of a time, in SQL; null for what is empty, odd, or lies after the present. */
export function timeShift(
  micros: string,
  kind: SureTime["kind"],
  zones: ShiftZones,
  whole: (number: number | null) => string,
): string {
  return tree(micros, timeShifts(kind, zones), whole);
}

/**
 * How much the report's wall time is ahead of times of a kind.
 *
 * Times around 1970 and from the end of 2039 on are left to the cleaning, and so is wall time of another zone in the days
 * around a change of either clock, where it may be skipped or stand for two instants.
 */
function timeShifts(kind: SureTime["kind"], zones: ShiftZones): TimeShift[] {
  const source = kind === "instant" ? "UTC" : kind === "day" ? zones.report : zones.source;
  const ahead = zoneOffsets(zones.report, start, end);
  const sure =
    source === zones.report
      ? [{ fromMs: start, shiftMs: 0 }]
      : source === "UTC"
        ? ahead.map(({ fromMs, offsetMs }) => ({ fromMs, shiftMs: offsetMs }))
        : betweenZones(zoneOffsets(source, start, end), ahead);
  // A present beyond what is sure changes nothing.
  const present = zones.now.getTime() + offsetAt(zoneOffsets(source, start, end), zones.now.getTime());
  const first = Math.max(start + margin, Math.floor((zones.span?.from ?? 0) / 1000));
  const last = Math.min(present * 1000 + 1, (end - margin) * 1000, (zones.span?.until ?? Number.POSITIVE_INFINITY) + 1);
  const inside = sure
    .map(({ fromMs, shiftMs }) => ({
      from: Math.max(fromMs, first) * 1000,
      shift: shiftMs === null ? null : shiftMs * 1000,
    }))
    .filter(({ from }, i, all) => from < last && (all[i + 1]?.from ?? last) > from);
  return [{ from: Number.NEGATIVE_INFINITY, shift: null }, ...inside, { from: last, shift: null }];
}

type Offsets = ReturnType<typeof zoneOffsets>;

function offsetAt(offsets: Offsets, ms: number): number {
  return offsets.findLast(({ fromMs }) => fromMs <= ms)?.offsetMs ?? 0;
}

/** From wall time of one zone to that of another; not sure around every change. */
function betweenZones(source: Offsets, report: Offsets): { fromMs: number; shiftMs: number | null }[] {
  const changes = [...source, ...report].map(({ fromMs }) => fromMs).sort((a, b) => a - b);
  return changes.flatMap((change, i) => {
    const next = changes[i + 1] ?? Number.POSITIVE_INFINITY;
    const doubtful = { fromMs: change - margin, shiftMs: null };
    const after = change + margin;
    if (next - margin <= after) return [doubtful];
    return [doubtful, { fromMs: after, shiftMs: offsetAt(report, after) - offsetAt(source, after) }];
  });
}

/** A CASE that halves the list; null times fall through to the last, which is null. */
function tree(micros: string, shifts: TimeShift[], whole: (number: number | null) => string): string {
  if (shifts.length === 1) return whole((shifts[0] as TimeShift).shift);
  const middle = Math.floor(shifts.length / 2);
  const [before, after] = [shifts.slice(0, middle), shifts.slice(middle)];
  const change = whole((shifts[middle] as TimeShift).from);
  return `(CASE WHEN ${micros} < ${change} THEN ${tree(micros, before, whole)} ELSE ${tree(micros, after, whole)} END)`;
}
