import type { Customer } from "../customers/customer.ts";
import { gamma } from "../random/gamma.ts";
import { randomStream } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { EventLog } from "./event-log.ts";
import { peopleOfWeek } from "./people-of-week.ts";
import { recordPresence } from "./presence-events.ts";
import { yearEndShare } from "./season.ts";
import { recordWork, type WorkWeek } from "./work-events.ts";

/** Records everything a customer's people did, week by week. */
export function recordCustomer(seed: number, log: EventLog, customer: Customer, weeks: SampleWeeks): void {
  const random = randomStream(seed, "events", customer.id);
  for (let week = Math.max(0, customer.startWeek); week <= weeks.count; week++) {
    const season = yearEndShare(customer, week, weeks);
    const chance = gamma(random, customer.dispersion) / customer.dispersion;
    const at: WorkWeek = {
      week,
      weeks,
      people: peopleOfWeek(customer, week),
      account: accountIn(customer, week),
      pace: season * chance,
    };
    for (const use of customer.skills) recordWork(random, log, customer, use, at);
    recordPresence(random, log, customer, { ...at, pace: season });
  }
}

/** The id a customer bears in a week. */
export function accountIn({ id, formerId }: Customer, week: number): string {
  return formerId && week < formerId.untilWeek ? formerId.id : id;
}
