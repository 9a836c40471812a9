import type { SampleWeeks } from "../sample-weeks.ts";
import type { SkillName } from "../vendor/skills.ts";
import type { Customer } from "./customer.ts";
import { flat, scaled } from "./levels.ts";

/** The customer with exactly these skills, each with its share of ordinary output from a week on. */
export function useSkills(
  customer: Customer,
  weeks: SampleWeeks,
  uses: readonly { skill: SkillName; share: number; fromWeek: number }[],
): Customer {
  return {
    ...customer,
    skills: uses.map(({ skill, share, fromWeek }) => ({
      skill,
      fromWeek,
      levels: scaled(flat(weeks, share), 0, fromWeek - 1, 0),
    })),
  };
}
