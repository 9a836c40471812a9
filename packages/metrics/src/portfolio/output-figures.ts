import type { History } from "../history/history.ts";

/** Weekly output of the last weeks before and with a row, oldest first; null where unknown or before the first event. */
export function lastWeeksOutput(history: History, account: number, row: number, weeks: number): (number | null)[] {
  const from = history.start[account] as number;
  return Array.from({ length: weeks }, (_, i) => {
    const at = row - weeks + 1 + i;
    const output = row >= 0 && at >= from ? (history.weekly.output[at] as number) : Number.NaN;
    return Number.isNaN(output) ? null : output;
  });
}

/** Output of the last four weeks; null where one of them is unknown. */
export function outputOfFourWeeks(history: History, account: number, row: number): number | null {
  if (row < 0) return null;
  const from = Math.max(history.start[account] as number, row - 3);
  let sum = 0;
  for (let at = from; at <= row; at++) sum += history.weekly.output[at] as number;
  return Number.isNaN(sum) ? null : sum;
}

/** Mean output of four weeks over the known ones of the 26 before the last four; null with fewer than four of them. */
export function outputBefore(history: History, account: number, row: number): number | null {
  if (row < 0) return null;
  const known = lastWeeksOutput(history, account, row, 30)
    .slice(0, 26)
    .filter((output) => output !== null);
  return known.length < 4 ? null : (4 * known.reduce((sum, output) => sum + output, 0)) / known.length;
}
