import { placeNames } from "../names/customer-names.ts";
import { randomStream } from "../random/random-stream.ts";
import type { SampleOptions } from "../sample-options.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { stories } from "../stories/all-stories.ts";
import type { Customer } from "./customer.ts";
import { drawCustomer } from "./draw-customer.ts";
import { drawFates } from "./draw-fates.ts";
import type { Fate } from "./fate.ts";
import { liveFate } from "./live-fate.ts";

/** A customer and what was meant to happen to it. */
export interface FatedCustomer {
  readonly customer: Customer;
  readonly fate: Fate;
}

/** What happens to everybody. */
const sharedStories = stories.filter((story) => story.customers === 0);

/** All customers, in order of their ids. */
export function drawCustomers({ seed, accounts }: SampleOptions, weeks: SampleWeeks): FatedCustomer[] {
  const places = placeNames(randomStream(seed, "places"));
  return drawFates(randomStream(seed, "fates"), accounts).map((fate, index) => {
    const round = Math.floor(index / places.length);
    const place = `${places[index % places.length]}${round > 0 ? ` ${round + 1}` : ""}`;
    const ordinary = drawCustomer(seed, index, { fate, place, weeks });
    const lived = liveFate(randomStream(seed, "fate", ordinary.id), ordinary, fate, weeks);
    return { customer: sharedStories.reduce((customer, story) => story.plant(customer, weeks, index), lived), fate };
  });
}
