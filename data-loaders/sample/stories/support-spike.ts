import { flat, scaled } from "../customers/levels.ts";
import type { PlantedStory } from "./planted-story.ts";

export const supportSpike: PlantedStory = {
  id: "support-spike",
  title: "A spike of defects",
  what: "Five to ten defects a week have been reported for two weeks, where one ticket in a month is usual.",
  expect: "support-spike",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 1,
  plant: (customer, weeks) => ({
    ...customer,
    defectLevels: scaled(flat(weeks, 7), 0, weeks.last - 2, 0),
  }),
};
