import { useSkills } from "../customers/use-skills.ts";
import type { PlantedStory } from "./planted-story.ts";

export const secondModule: PlantedStory = {
  id: "second-module",
  title: "A second skill taken up",
  what: "After years with fibre design alone, the customer began to plan routes four weeks ago.",
  expect: "second-module",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 3,
  plant: (customer, weeks) =>
    useSkills(customer, weeks, [
      { skill: "fibre-design", share: 1, fromWeek: customer.startWeek },
      { skill: "route-planning", share: 0.4, fromWeek: weeks.last - 3 },
    ]),
};
