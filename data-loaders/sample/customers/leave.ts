import type { Customer } from "./customer.ts";
import { evenly } from "./levels.ts";
import { scaleWork } from "./scale-work.ts";

/**
 * The customer having left in a week: nothing from then on, and before it a decline to a quarter when it saw one.
 *
 * @param declineWeeks - weeks the decline took; 0 when it left without a sign
 */
export function leave(customer: Customer, { week, declineWeeks }: { week: number; declineWeeks: number }): Customer {
  const declined = declineWeeks > 0 ? scaleWork(customer, week - declineWeeks, week - 1, evenly(0.95, 0.25)) : customer;
  return { ...scaleWork(declined, week, Number.POSITIVE_INFINITY, 0), ending: { week } };
}
