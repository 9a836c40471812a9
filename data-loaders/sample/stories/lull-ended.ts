import { pause } from "../customers/pause-between-projects.ts";
import type { PlantedStory } from "./planted-story.ts";

export const lullEnded: PlantedStory = {
  id: "lull-ended",
  title: "A lull that ended",
  what: "A declared pause of six weeks between project phases ended four weeks ago, and output came back at once.",
  expect: "nothing",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 9,
  plant: (customer, { last }) =>
    pause(customer, { name: "Between phases 2 and 3", fromWeek: last - 9, toWeek: last - 4 }),
};
