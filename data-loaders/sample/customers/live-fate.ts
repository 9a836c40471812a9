import { wholeNumber } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Customer } from "./customer.ts";
import type { Fate } from "./fate.ts";
import { leave } from "./leave.ts";
import { pauseBetweenProjects } from "./pause-between-projects.ts";

/** The customer after what is meant to happen to it has happened. */
export function liveFate(random: Random, customer: Customer, fate: Fate, weeks: SampleWeeks): Customer {
  if (fate.kind === "story") return fate.story.plant(customer, weeks, fate.nth);
  if (fate.kind === "project") return pauseBetweenProjects(random, customer, weeks);
  if (fate.kind === "leaves") {
    const week = wholeNumber(random, 20, weeks.last - 16);
    return leave(customer, { week, declineWeeks: fate.declines ? wholeNumber(random, 8, 20) : 0 });
  }
  return customer;
}
