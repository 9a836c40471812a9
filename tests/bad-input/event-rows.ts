/** Monday 2 March 2026. */
const firstMonday = Date.UTC(2026, 2, 2);

export const eventHeader = "occurred_at,account_id,event,user_id";

/** One event a day from Monday to Friday, for some weeks; the last one stands in the week after, to complete them. */
export function eventRows(accountId: string, weeks: number): string[] {
  const at = (day: number) => new Date(firstMonday + day * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 19);
  const days = Array.from({ length: weeks * 5 }, (_, i) => Math.floor(i / 5) * 7 + (i % 5));
  return [...days, weeks * 7].map((day) => `${at(day)},${accountId},design.create,ann`);
}

/** A CSV file of rows below the header of events. */
export function eventsCsv(...rows: string[]): string {
  return `${[eventHeader, ...rows].join("\n")}\n`;
}
