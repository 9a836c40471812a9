import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const answeredSeason: PlantedStory = {
  id: "answered-season",
  title: "A season nobody had told us of",
  what: "Output fell to a quarter for six weeks in spring; asked, the customer said that its crews are in the field then, every year.",
  expect: "output-drop",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 29,
  plant: (customer, { last }) => ({
    ...scaleWork(customer, last - 29, last - 24, 0.25),
    journal: [
      {
        week: last - 26,
        channel: "call",
        direction: "outbound",
        question: "What changed?",
        answer:
          "In April and May all planners are out with the crews for the thaw survey. It is the same every year; planning starts again in June.",
        reason: "seasonal",
      },
    ],
  }),
};
