import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { statusIn, weeksSinceEvent } from "../portfolio/status.ts";
import { producerSpread } from "./output-spreads.ts";
import { trailingOutput } from "./output-sums.ts";
import { sinceFirstOutput } from "./since-first-output.ts";

/** Whether an account and week can be scored, was scored within half a year and cannot be now, or neither. */
export const standings = ["scored", "dormant", "too little", "no customer"] as const;

export type Standing = (typeof standings)[number];

const window = 26;
const fewestOutputs = 5;
const fewestPeople = 2;
const fewestWeeks = 8;

/** Where fewer than this share of producing accounts have two people, one person each is how the product is used. */
const leastShared = 0.1;

/**
 * The standing of every row, as a place in `standings`.
 *
 * Scored are customers with at least five outputs of at least two people in 26 weeks, eight weeks or more after their
 * first output. Two people are not asked for where no output of the half year names anybody, nor in a week in which nearly
 * all accounts have one person each.
 */
export const standingOf = oncePerHistory((history: History): Uint8Array => {
  const outputs = trailingOutput(history, history.weekly.output_events, window);
  const people = producerSpread(history, window).distinct;
  const since = sinceFirstOutput(history);
  const sharedWeeks = weeksOfSharedUse(history, outputs, people);
  const sinceEvent = weeksSinceEvent(history);
  const result = new Uint8Array(history.rows);
  for (let a = 0; a < history.accountIds.length; a++) {
    let lastScored = Number.NEGATIVE_INFINITY;
    for (let row = history.start[a] as number; row < (history.start[a + 1] as number); row++) {
      const isCustomer = statusIn(history, sinceEvent, a, history.week[row] as number) === "customer";
      const isEnough = (outputs[row] as number) >= fewestOutputs && (since[row] as number) >= fewestWeeks;
      const isShared =
        (people[row] as number) >= fewestPeople || people[row] === 0 || !sharedWeeks.has(history.week[row] as number);
      if (isCustomer && isEnough && isShared) lastScored = row;
      const standing: Standing = !isCustomer
        ? "no customer"
        : lastScored === row
          ? "scored"
          : row - lastScored <= window
            ? "dormant"
            : "too little";
      result[row] = standings.indexOf(standing);
    }
  }
  return result;
});

/** Weeks in which enough of the accounts with output have two people or more. */
function weeksOfSharedUse({ week }: History, outputs: Float64Array, people: Float64Array): Set<number> {
  const counts = new Map<number, { accounts: number; shared: number }>();
  for (let row = 0; row < week.length; row++) {
    if (!((outputs[row] as number) >= fewestOutputs) || people[row] === 0) continue;
    const count = counts.get(week[row] as number) ?? { accounts: 0, shared: 0 };
    count.accounts++;
    if ((people[row] as number) >= fewestPeople) count.shared++;
    counts.set(week[row] as number, count);
  }
  return new Set(
    [...counts].filter(([, { accounts, shared }]) => shared >= leastShared * accounts).map(([each]) => each),
  );
}
