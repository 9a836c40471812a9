import { evenly } from "../customers/levels.ts";
import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const quietDecline: PlantedStory = {
  id: "quiet-decline",
  title: "A quiet decline",
  what: "Output sinks evenly over the last twelve weeks to about a third of what it was.",
  expect: "output-drop",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 11,
  plant: (customer, { last }) => scaleWork(customer, last - 11, last + 1, evenly(0.95, 0.33)),
};
