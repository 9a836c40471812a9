import type { Facts } from "../../src/columns.ts";
import { factsFromEvents, type TestEvent } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";
import { randomStream } from "../simulated-accounts.ts";

/** Accounts that make something most weeks; every other falls silent, fading for half a year or
 * from one week to the next. */
export function dyingWorld({ seed, accounts, weeks }: { seed: number; accounts: number; weeks: number }): Facts {
  const random = randomStream(seed);
  const events: TestEvent[] = [];
  for (let a = 0; a < accounts; a++) {
    const ends = a % 2 ? 40 + ((a * 7) % (weeks - 45)) : Number.POSITIVE_INFINITY;
    const habit = 0.15 + 0.7 * random();
    for (let week = 0; week < weeks; week++) {
      const left = Math.min(1, Math.max(0, (ends - week) / (a % 4 === 1 ? 26 : 1)));
      if (random() < habit * left) {
        const user = `${a}-${Math.floor(random() * 3)}`;
        events.push({ account: `a${a}`, on: dayOf(week), user, times: 1 + Math.floor(6 * random() * left) });
      } else if (week % 5 === 0) events.push({ account: `a${a}`, on: dayOf(week), event: "look" });
    }
  }
  return factsFromEvents({ events, lastWeek: dayOf(weeks - 1) });
}
