import type { Customer, Person } from "../customers/customer.ts";
import { runningTotals } from "../random/choice.ts";

/** Who has access in a week, and who of them produces. */
export interface PeopleOfWeek {
  readonly present: readonly Person[];
  readonly producers: readonly Person[];
  /** Running totals of the producers' shares of output. */
  readonly totals: readonly number[];
}

/** The people of a customer in a week. */
export function peopleOfWeek({ people }: Customer, week: number): PeopleOfWeek {
  const present = people.filter(({ fromWeek, untilWeek }) => fromWeek <= week && (untilWeek ?? Infinity) > week);
  const producers = present.filter((person) => person.weight > 0);
  return { present, producers, totals: runningTotals(producers.map((person) => person.weight)) };
}
