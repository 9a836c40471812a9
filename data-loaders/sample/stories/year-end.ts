import type { PlantedStory } from "./planted-story.ts";

/** The year-end is part of every ordinary customer; this only says so. */
export const yearEnd: PlantedStory = {
  id: "year-end",
  title: "The year-end",
  what: "In ISO weeks 52, 53 and 1 everybody works at a fifth to a half of the usual pace, as the calendar declares.",
  expect: "nothing",
  open: false,
  customers: 0,
  begins: ({ last, isoWeek }) => {
    let week = last;
    while (isoWeek(week) !== 52) week--;
    return week;
  },
  plant: (customer) => customer,
};
