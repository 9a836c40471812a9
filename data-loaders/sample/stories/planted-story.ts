import type { Customer } from "../customers/customer.ts";
import type { SampleWeeks } from "../sample-weeks.ts";

/** What a report should say of a story: the id of an alarm, an opportunity or a signal, or that it should say nothing. */
export type Expectation =
  | "output-drop"
  | "not-back-from-lull"
  | "module-fading"
  | "seats-idle"
  | "sponsor-silent"
  | "key-person"
  | "onboarding-stuck"
  | "support-spike"
  | "second-module"
  | "growing"
  | "feature-taken-up"
  | "recovered"
  | "over-use"
  | "nothing";

/** Something that is made to happen to customers, so that a report can be held against it. */
export interface PlantedStory {
  readonly id: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly what: string;
  readonly expect: Expectation;
  /** Whether it should stand in the report of the last week; false for what is past or raises nothing. */
  readonly open: boolean;
  /** How many customers it takes; 0 for what happens to everybody. */
  readonly customers: number;
  /** Week in which it begins. */
  begins(weeks: SampleWeeks): number;
  /** An ordinary customer, changed by the story; `nth` counts the customers it happens to from 0. */
  plant(customer: Customer, weeks: SampleWeeks, nth: number): Customer;
}
