import { mondayOf } from "@vitals/tables";
import type { Duration } from "../durations/kaplan-meier.ts";
import type { History } from "./history.ts";
import { oncePerHistory } from "./once-per-history.ts";

/** People created after the data began, sponsors left out, by account: those of account `a` are in `of[a]`. */
export interface Newcomer {
  /** Days since 1970-01-01. */
  readonly createdOn: number;
  /** Day of the first output; NaN while there is none. */
  readonly firstOutputOn: number;
  /** Day access ended; NaN while it has not. */
  readonly deactivatedOn: number;
}

/** The newcomers of every account, by the day they were created. */
export const newcomers = oncePerHistory((history): readonly (readonly Newcomer[])[] => {
  const { people } = history;
  const firstDay = mondayOf(history.firstWeek);
  return history.accountIds.map((_, account) => {
    const of: Newcomer[] = [];
    const firstOutput = firstOutputDays(history, account);
    for (let i = people.first[account] as number; i < (people.first[account + 1] as number); i++) {
      const createdOn = people.createdOn[i] as number;
      if (people.isSponsor[i] === 1 || !(createdOn >= firstDay)) continue;
      const firstOutputOn = firstOutput.get(people.user[i] as number) ?? Number.NaN;
      of.push({ createdOn, firstOutputOn, deactivatedOn: people.deactivatedOn[i] as number });
    }
    return of.sort((one, other) => one.createdOn - other.createdOn);
  });
});

/** What was known of a newcomer at the end of a day: days to the first output, or days without any so far. */
export function waitOf({ createdOn, firstOutputOn, deactivatedOn }: Newcomer, day: number): Duration {
  if (firstOutputOn <= day) return { days: Math.max(0, firstOutputOn - createdOn), happened: true };
  const until = deactivatedOn <= day ? deactivatedOn : day;
  return { days: Math.max(0, until - createdOn), happened: false };
}

/** The day of each person's first output at an account, from the days of its first week. */
function firstOutputDays({ userWeeks, start, week }: History, account: number): Map<number, number> {
  const days = new Map<number, number>();
  for (let row = start[account] as number; row < (start[account + 1] as number); row++) {
    const end = userWeeks.first[row + 1] as number;
    for (let i = userWeeks.first[row] as number; i < end; i++) {
      const user = userWeeks.user[i] as number;
      if (user < 0 || !((userWeeks.outputEvents[i] as number) > 0) || days.has(user)) continue;
      const mask = userWeeks.dayMask[i] as number;
      days.set(user, mondayOf(week[row] as number) + (mask > 0 ? 31 - Math.clz32(mask & -mask) : 6));
    }
  }
  return days;
}
