import type { History } from "./history.ts";

/**
 * Distinct users with output in the trailing window of each row.
 *
 * NaN where nobody can be named: output was made in the window, but no event of it bears a user.
 */
export function distinctProducers(history: History, weeks: number): Float64Array {
  const { userWeeks, start } = history;
  const result = new Float64Array(history.rows);
  const lastRow = new Int32Array(userWeeks.users).fill(-1);
  for (let a = 0; a + 1 < start.length; a++) {
    const from = start[a] as number;
    let named = 0;
    let lastNameless = -1;
    for (let row = from; row < (start[a + 1] as number); row++) {
      eachProducer(history, row - weeks < from ? -1 : row - weeks, (user) => {
        if (user >= 0 && lastRow[user] === row - weeks) named--;
      });
      eachProducer(history, row, (user) => {
        if (user < 0) lastNameless = row;
        else {
          if ((lastRow[user] as number) < Math.max(from, row - weeks + 1)) named++;
          lastRow[user] = row;
        }
      });
      const nameless = lastNameless >= 0 && lastNameless > row - weeks;
      result[row] = named === 0 && nameless ? Number.NaN : named;
    }
  }
  return result;
}

function eachProducer({ userWeeks }: History, row: number, visit: (user: number) => void): void {
  if (row < 0) return;
  const end = userWeeks.first[row + 1] as number;
  for (let i = userWeeks.first[row] as number; i < end; i++) {
    if ((userWeeks.outputEvents[i] as number) > 0) visit(userWeeks.user[i] as number);
  }
}
