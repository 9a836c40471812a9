import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const answeredDefect: PlantedStory = {
  id: "answered-defect",
  title: "A defect, found by asking",
  what: "Output fell to three tenths for six weeks in summer; asked, the customer named a defect, it was repaired, and output came back.",
  expect: "output-drop",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 21,
  plant: (customer, { last }) => ({
    ...scaleWork(customer, last - 21, last - 16, 0.3),
    journal: [
      {
        week: last - 18,
        channel: "visit",
        direction: "outbound",
        question: "What changed?",
        answer:
          "Since the update, optimised routes send lorries over two bridges that are closed to them. The dispatchers plan by hand until it is right.",
        reason: "defect",
        feature: "route.optimise",
      },
    ],
  }),
};
