import type { Customer } from "../customers/customer.ts";
import type { SampleWeeks } from "../sample-weeks.ts";

/** Share of ordinary work done in a week for the time of the year alone: the year-end is ISO weeks 52, 53 and 1. */
export function yearEndShare(customer: Customer, week: number, weeks: SampleWeeks): number {
  const isoWeek = weeks.isoWeek(week);
  return isoWeek >= 52 || isoWeek === 1 ? customer.yearEnd : 1;
}
