/** An empty series of `count` weeks that ends with the report week. */
export function weekSlots<T>(count: number, fill: T): T[] {
  return new Array<T>(count).fill(fill);
}

/** The slot of a week in such a series; outside 0..count-1 when the series does not reach it. */
export function slotOf(week: number, lastWeek: number, count: number): number {
  return count - 1 - Math.round((lastWeek - week) / 7);
}

/** Three significant figures are more than a small picture shows, and keep the files small; counts stay whole. */
export function rounded(value: number | null): number | null {
  if (value === null) return null;
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}
