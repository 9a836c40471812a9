import { wholeNumber } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Customer, Lull } from "./customer.ts";
import { scaleWork } from "./scale-work.ts";

/** Share of ordinary output that goes on while a project customer waits for its next phase. */
export const pausedLevel = 0.12;

/** Weeks before the last by which every ordinary pause is over, so that only the stories' own ones are recent. */
const settledWeeks = 14;

/** The customer with declared pauses of four to seven weeks, the last of them over well before the end. */
export function pauseBetweenProjects(random: Random, customer: Customer, weeks: SampleWeeks): Customer {
  let paused = customer;
  let fromWeek = wholeNumber(random, 10, 24);
  for (let phase = 1; fromWeek + 7 < weeks.last - settledWeeks; phase++) {
    const toWeek = fromWeek + wholeNumber(random, 3, 6);
    paused = pause(paused, { name: `Between phases ${phase} and ${phase + 1}`, fromWeek, toWeek });
    fromWeek = toWeek + wholeNumber(random, 24, 44);
  }
  return paused;
}

/** The customer with one declared pause. */
export function pause(customer: Customer, lull: Omit<Lull, "note">): Customer {
  const note = "Announced by the customer when the phase was handed over.";
  const paused = scaleWork(customer, lull.fromWeek, lull.toWeek, pausedLevel);
  return { ...paused, lulls: [...customer.lulls, { ...lull, note }] };
}
