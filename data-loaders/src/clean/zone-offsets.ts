/** From an instant on, wall time in a zone is this much ahead of UTC. */
export interface ZoneOffset {
  fromMs: number;
  offsetMs: number;
}

const dayMs = 86_400_000;

/** The offsets of a zone over a span of time, as the system's time zone data has them; the first begins with the span. */
export function zoneOffsets(zone: string, fromMs: number, untilMs: number): ZoneOffset[] {
  const offsetAt = offsetReader(zone);
  const offsets: ZoneOffset[] = [{ fromMs, offsetMs: offsetAt(fromMs) }];
  // Offsets that are changed and changed back within ten days would be missed; no zone has had any since 1970.
  for (let before = fromMs; before < untilMs; before += 10 * dayMs) {
    let low = before;
    let high = Math.min(before + 10 * dayMs, untilMs);
    const offsetMs = offsetAt(high);
    if (offsetMs === offsets.at(-1)?.offsetMs) continue;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle) === offsetMs) high = middle;
      else low = middle;
    }
    offsets.push({ fromMs: high, offsetMs });
  }
  return offsets;
}

function offsetReader(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  });
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
  };
}
