import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const answeredBudget: PlantedStory = {
  id: "answered-budget",
  title: "Asked and answered, but not back",
  what: "Output has been at two fifths for nine weeks; asked, the customer said that its budget is frozen. The alarm stands, but it no longer waits for an answer.",
  expect: "output-drop",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 8,
  plant: (customer, { last }) => ({
    ...scaleWork(customer, last - 8, last + 1, 0.4),
    journal: [
      {
        week: last - 5,
        channel: "call",
        direction: "outbound",
        question: "What changed?",
        answer:
          "The board froze the rollout budget until the new year. Two of three crews are stood down; the product is not the matter.",
        reason: "budget",
      },
    ],
  }),
};
