import { isoDate } from "@vitals/tables";
import type { FatedCustomer } from "../customers/draw-customers.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { stories } from "./all-stories.ts";
import type { Expectation } from "./planted-story.ts";

/** A planted story with the customers it fell to. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly what: string;
  /** Ids of the customers it happens to; empty when it happens to everybody. */
  readonly accounts: readonly string[];
  /** Their names, in the same order. */
  readonly names: readonly string[];
  /** Monday of the week in which it begins, as `YYYY-MM-DD`. */
  readonly week: string;
  /** The alarm, opportunity or signal that should say it, or `nothing`. */
  readonly expect: Expectation;
  /** Whether it should stand in the report of the last week. */
  readonly open: boolean;
}

/** The stories as they fell in a sample, in reading order. */
export function toldStories(customers: readonly FatedCustomer[], weeks: SampleWeeks): Story[] {
  return stories.map(({ id, title, what, expect, open, begins }) => {
    const concerned = customers.flatMap(({ customer, fate }) =>
      fate.kind === "story" && fate.story.id === id ? [customer] : [],
    );
    return {
      id,
      title,
      what,
      accounts: concerned.map((customer) => customer.id),
      names: concerned.map((customer) => customer.name),
      week: isoDate(weeks.monday(begins(weeks))),
      expect,
      open,
    };
  });
}
