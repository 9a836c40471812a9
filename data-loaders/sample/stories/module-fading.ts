import { evenly, scaled } from "../customers/levels.ts";
import { useSkills } from "../customers/use-skills.ts";
import type { PlantedStory } from "./planted-story.ts";

export const moduleFading: PlantedStory = {
  id: "module-fading",
  title: "A skill that fades inside a flat total",
  what: "Grid maintenance sinks from half of the output to next to nothing over ten weeks while inspection makes up for it: the total is flat.",
  expect: "module-fading",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 9,
  plant: (customer, weeks) => {
    const fading = useSkills(customer, weeks, [
      { skill: "grid-maintenance", share: 0.5, fromWeek: customer.startWeek },
      { skill: "inspection", share: 0.5, fromWeek: customer.startWeek },
    ]);
    const shifts = [evenly(0.95, 0.04), evenly(1.05, 1.96)];
    return {
      ...fading,
      skills: fading.skills.map((use, i) => ({
        ...use,
        levels: scaled(use.levels, weeks.last - 9, weeks.last + 1, shifts[i] ?? 1),
      })),
    };
  },
};
