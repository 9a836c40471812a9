import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const oneWeekDip: PlantedStory = {
  id: "one-week-dip",
  title: "One weak week",
  what: "One week three weeks ago was at two fifths, for no reason that lasted; the weeks since are ordinary.",
  expect: "nothing",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 2,
  plant: (customer, { last }) => scaleWork(customer, last - 2, last - 2, 0.4),
};
