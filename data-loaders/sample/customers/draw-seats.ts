import type { Random } from "../random/random-stream.ts";
import type { Person, SeatChange } from "./customer.ts";

/** How many of these people produce and have not left. */
export function producersStaying(people: readonly Person[]): number {
  return people.filter((person) => person.weight > 0 && person.untilWeek === null).length;
}

/**
 * Seats a customer bought: between one and one and a half for each producer, a third of customers in two steps.
 *
 * @param renewalWeek - week of the last renewal, when the second step was taken
 */
export function drawSeats(
  random: Random,
  people: readonly Person[],
  { startWeek, renewalWeek }: { startWeek: number; renewalWeek: number },
): SeatChange[] {
  const seats = Math.ceil(producersStaying(people) * (1 + 0.5 * random()));
  const steps = random() < 0.35 && renewalWeek > startWeek;
  const first = { week: startWeek, seats: steps ? Math.ceil(0.75 * seats) : seats };
  return steps ? [first, { week: renewalWeek, seats }] : [first];
}
