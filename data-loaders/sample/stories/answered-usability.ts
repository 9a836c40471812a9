import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const answeredUsability: PlantedStory = {
  id: "answered-usability",
  title: "Too hard to use, found by asking",
  what: "Output fell to three tenths for six weeks in winter; asked, the customer said what was too hard, got a lesson, and came back.",
  expect: "output-drop",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 38,
  plant: (customer, { last }) => ({
    ...scaleWork(customer, last - 38, last - 33, 0.3),
    journal: [
      {
        week: last - 35,
        channel: "call",
        direction: "outbound",
        question: "What changed?",
        answer:
          "Two new dispatchers cannot find where crews with a licence for the lift are picked. They ask a colleague every time, or leave it.",
        reason: "usability",
        feature: "crew.assign",
      },
    ],
  }),
};
