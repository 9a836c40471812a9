import type { Customer } from "../customers/customer.ts";
import type { PlantedStory } from "./planted-story.ts";

export const overUse: PlantedStory = {
  id: "over-use",
  title: "More people than seats",
  what: "More people produce than there are seats since the contract was renewed with too few.",
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
      { week: customer.startWeek, seats: makers(customer) },
      { week: last - 12, seats: Math.floor(makers(customer) * 0.65) },
    ],
  }),
};

function makers({ people }: Customer): number {
  return people.filter(({ weight }) => weight > 0).length;
}
