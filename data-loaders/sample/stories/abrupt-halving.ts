import { scaleWork } from "../customers/scale-work.ts";
import type { PlantedStory } from "./planted-story.ts";

export const abruptHalving: PlantedStory = {
  id: "abrupt-halving",
  title: "A halving that lasts",
  what: "Output falls to less than half from one week to the next and has stayed there for four weeks.",
  expect: "output-drop",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 3,
  plant: (customer, { last }) => scaleWork(customer, last - 3, last + 1, 0.42),
};
