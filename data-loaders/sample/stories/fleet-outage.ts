import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const fleetOutage: PlantedStory = {
  id: "fleet-outage",
  title: "A week without service",
  what: "Fieldline itself was down for a week: every customer was near zero, and back the week after.",
  expect: "nothing",
  open: false,
  customers: 0,
  begins: ({ last }) => last - 35,
  plant: (customer, { last }) => scaleWork(customer, last - 35, last - 35, 0.03),
};
