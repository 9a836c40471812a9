const msPerDay = 86_400_000;

/** An epoch day as the milliseconds a temporal scale reads. */
export function weekTime(epochDay: number): number {
  return epochDay * msPerDay;
}

/**
 * The x channel for weeks: one shared look. The scale is of milliseconds and the labels are cut in UTC, because an epoch
 * day has no zone.
 *
 * @param weeks - epoch days of the Mondays drawn, oldest first; at least one
 * @param options - `width` in pixels decides how many months are named; `axis: false` draws none
 */
export function weekAxis(weeks: readonly number[], options: { width: number; axis?: boolean }) {
  const first = weeks[0] ?? 0;
  const last = weeks.at(-1) ?? first;
  const domain = [weekTime(first) - 3.5 * msPerDay, weekTime(last) + 3.5 * msPerDay];
  return {
    field: "time",
    type: "quantitative" as const,
    scale: { domain, nice: false, zero: false },
    axis: options.axis === false ? null : monthAxis(first, last, options.width),
    title: null,
  };
}

function monthAxis(first: number, last: number, width: number) {
  const months = (last - first) / 30.4;
  const room = Math.max(1, Math.floor(width / 64));
  const step = [1, 2, 3, 6, 12].find((candidate) => months / candidate <= room) ?? 12;
  const values = monthStarts(first, last).filter((ms) => new Date(ms).getUTCMonth() % step === 0);
  return { values, labelExpr: "utcFormat(datum.value, '%b %Y')", labelOverlap: true, labelFlush: true };
}

function monthStarts(first: number, last: number): number[] {
  const start = new Date(weekTime(first));
  const starts: number[] = [];
  for (let i = 0; ; i++) {
    const ms = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1);
    if (ms > weekTime(last)) return starts;
    if (ms >= weekTime(first)) starts.push(ms);
  }
}
