import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const recovered: PlantedStory = {
  id: "recovered",
  title: "A drop that came back",
  what: "Output fell to two fifths for nine weeks; someone asked, the import was repaired, and output has been back for nine weeks.",
  expect: "recovered",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 17,
  plant: (customer, { last }) => ({
    ...scaleWork(customer, last - 17, last - 9, 0.4),
    conversations: [
      {
        week: last - 11,
        channel: "call",
        direction: "outbound",
        question: "We saw fewer designs since September began. What changed?",
        answer: "The import of our base map fails since the new survey. The planners draw by hand meanwhile.",
        reason: "usability",
        feature: "layer.import",
      },
    ],
  }),
};
