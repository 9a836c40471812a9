import type { History } from "./history.ts";
import { oncePerHistory } from "./once-per-history.ts";
import { isWholeWindow } from "./windows.ts";

/** Weeks over which output is divided among people. */
export const shareWeeks = 13;

/** How the output of the trailing 13 weeks divides among people; NaN where it cannot be said. */
export interface OutputShares {
  /** Share of the person with the most. */
  readonly largest: Float64Array;
  /** Code of that person; -1 for none. */
  readonly largestUser: Int32Array;
  /** Fewest people who make half of it. */
  readonly halfMadeBy: Float64Array;
  /** People with output. */
  readonly people: Int32Array;
  /** Output events that name a person. */
  readonly events: Float64Array;
}

/** Output of the trailing weeks by person, kept up to date from row to row. */
interface Tally {
  readonly output: Float64Array;
  readonly weeks: Int32Array;
  readonly users: Set<number>;
  events: number;
}

/** Output by person over the trailing 13 weeks of each row; events without a person are left out. */
export const outputShares = oncePerHistory((history): OutputShares => {
  const { start, rows, userWeeks } = history;
  const shares = {
    largest: new Float64Array(rows).fill(Number.NaN),
    largestUser: new Int32Array(rows).fill(-1),
    halfMadeBy: new Float64Array(rows).fill(Number.NaN),
    people: new Int32Array(rows),
    events: new Float64Array(rows),
  };
  const output = new Float64Array(userWeeks.users);
  const weeks = new Int32Array(userWeeks.users);
  for (let a = 0; a + 1 < start.length; a++) {
    const tally: Tally = { output, weeks, users: new Set(), events: 0 };
    const from = start[a] as number;
    for (let row = from; row < (start[a + 1] as number); row++) {
      count(history, tally, row, 1);
      if (row - shareWeeks >= from) count(history, tally, row - shareWeeks, -1);
      shares.events[row] = tally.events;
      if (tally.users.size > 0 && isWholeWindow(history, row, shareWeeks)) divide(shares, tally, row);
    }
    for (const user of tally.users) {
      output[user] = 0;
      weeks[user] = 0;
    }
  }
  return shares;
});

function count({ userWeeks }: History, tally: Tally, row: number, sign: 1 | -1): void {
  const end = userWeeks.first[row + 1] as number;
  for (let i = userWeeks.first[row] as number; i < end; i++) {
    const user = userWeeks.user[i] as number;
    if (user < 0 || !((userWeeks.outputEvents[i] as number) > 0)) continue;
    tally.events += sign * (userWeeks.outputEvents[i] as number);
    tally.output[user] = (tally.output[user] as number) + sign * (userWeeks.output[i] as number);
    tally.weeks[user] = (tally.weeks[user] as number) + sign;
    if (tally.weeks[user] === 0) {
      tally.output[user] = 0;
      tally.users.delete(user);
    } else tally.users.add(user);
  }
}

type Shares = { readonly [name in keyof OutputShares]: Float64Array | Int32Array };

function divide(shares: Shares, { output, users }: Tally, row: number): void {
  const made = [...users].sort((one, other) => (output[other] as number) - (output[one] as number) || one - other);
  const total = made.reduce((sum, user) => sum + (output[user] as number), 0);
  if (!(total > 0)) return;
  let sum = 0;
  let people = 0;
  while (sum < total / 2) sum += output[made[people++] as number] as number;
  shares.largest[row] = (output[made[0] as number] as number) / total;
  shares.largestUser[row] = made[0] as number;
  shares.halfMadeBy[row] = people;
  shares.people[row] = made.length;
}
