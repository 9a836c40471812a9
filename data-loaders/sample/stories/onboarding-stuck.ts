import { flat, scaled } from "../customers/levels.ts";
import type { PlantedStory } from "./planted-story.ts";

export const onboardingStuck: PlantedStory = {
  id: "onboarding-stuck",
  title: "An onboarding that is stuck",
  what: "A customer that began nine weeks ago logs in, looks around and imports maps, but has produced nothing.",
  expect: "onboarding-stuck",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 8,
  plant: (customer, weeks) => {
    const startWeek = weeks.last - 8;
    const began = (level: number) => scaled(flat(weeks, level), 0, startWeek - 1, 0);
    return {
      ...customer,
      startWeek,
      renewsInWeeks: 44,
      people: customer.people.map((person) => ({ ...person, fromWeek: startWeek, untilWeek: null })),
      seats: customer.seats.slice(-1).map((change) => ({ ...change, week: startWeek })),
      skills: customer.skills.slice(0, 1).map((skill) => ({ ...skill, fromWeek: startWeek, levels: began(1) })),
      outputLevels: flat(weeks, 0),
      useLevels: began(0.2),
      presenceLevels: began(1),
    };
  },
};
