import { useSkills } from "../customers/use-skills.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { PlantedStory } from "./planted-story.ts";

/** Week in which the launched command came out. */
export const launchWeek = ({ last }: SampleWeeks) => last - 12;

export const launchTakenUp: PlantedStory = {
  id: "launch-taken-up",
  title: "A launch taken up",
  what: "Live replanning of routes came out thirteen weeks ago; these customers took it up one after the other, nobody else has.",
  expect: "feature-taken-up",
  open: true,
  customers: 6,
  begins: launchWeek,
  plant: (customer, weeks, nth) => ({
    ...useSkills(customer, weeks, [{ skill: "route-planning", share: 1, fromWeek: customer.startWeek }]),
    launchWeek: launchWeek(weeks) + nth,
  }),
};
