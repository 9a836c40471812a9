import { scaled } from "../customers/levels.ts";
import type { PlantedStory } from "./planted-story.ts";

export const presenceWithoutOutput: PlantedStory = {
  id: "presence-without-output",
  title: "Many logins, no output",
  what: "Output is down to a tenth for five weeks while people log in more than ever.",
  expect: "output-drop",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 4,
  plant: (customer, { last }) => ({
    ...customer,
    outputLevels: scaled(customer.outputLevels, last - 4, last + 1, 0.1),
    useLevels: scaled(customer.useLevels, last - 4, last + 1, 0.6),
    presenceLevels: scaled(customer.presenceLevels, last - 4, last + 1, 1.7),
  }),
};
