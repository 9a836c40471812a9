import { scaled } from "../customers/levels.ts";
import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const completeStop: PlantedStory = {
  id: "complete-stop",
  title: "A complete stop",
  what: "Nothing has been produced for three weeks; a few people still log in.",
  expect: "output-drop",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 2,
  plant: (customer, { last }) => ({
    ...scaleWork(customer, last - 2, last + 1, 0),
    presenceLevels: scaled(customer.presenceLevels, last - 2, last + 1, 0.3),
  }),
};
