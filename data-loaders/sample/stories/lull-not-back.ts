import { pause, pausedLevel } from "../customers/pause-between-projects.ts";
import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const lullNotBack: PlantedStory = {
  id: "lull-not-back",
  title: "A lull that did not end",
  what: "A declared pause of six weeks ended four weeks ago, but output has not come back.",
  expect: "not-back-from-lull",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 9,
  plant: (customer, { last }) => {
    const paused = pause(customer, { name: "Between phases 1 and 2", fromWeek: last - 9, toWeek: last - 4 });
    return scaleWork(paused, last - 3, last + 1, pausedLevel);
  },
};
