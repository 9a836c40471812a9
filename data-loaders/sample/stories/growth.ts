import { evenly } from "../customers/levels.ts";
import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const growth: PlantedStory = {
  id: "growth",
  title: "Real growth",
  what: "Output has grown evenly by four fifths over sixteen weeks.",
  expect: "growing",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 15,
  plant: (customer, { last }) => scaleWork(customer, last - 15, last + 1, evenly(1, 1.8)),
};
