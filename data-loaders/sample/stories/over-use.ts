import type { PlantedStory } from "./planted-story.ts";

export const overUse: PlantedStory = {
  id: "over-use",
  title: "More people than seats",
  what: "More people produce than there are seats: the customer has outgrown its contract.",
  expect: "over-use",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 12,
  plant: (customer, { last }) => ({
    ...customer,
    people: customer.people.map((person, i) => ({
      ...person,
      fromWeek: i < 4 ? person.fromWeek : Math.min(person.fromWeek, last - 12),
      untilWeek: null,
    })),
    seats: [
      { week: customer.startWeek, seats: Math.floor(customer.people.filter(({ weight }) => weight > 0).length * 0.65) },
    ],
  }),
};
