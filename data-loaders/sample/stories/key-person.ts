import type { PlantedStory } from "./planted-story.ts";

/** The one person's output against that of all others together: three quarters of the whole. */
const timesTheOthers = 3;

export const keyPerson: PlantedStory = {
  id: "key-person",
  title: "One person does it all",
  what: "Three quarters of all output have come from one person for as long as anybody can see.",
  expect: "key-person",
  open: true,
  customers: 1,
  begins: () => 0,
  plant: (customer) => {
    const others = customer.people.slice(1).reduce((sum, person) => sum + person.weight, 0);
    return {
      ...customer,
      people: customer.people.map((person, i) => (i === 0 ? { ...person, weight: timesTheOthers * others } : person)),
    };
  },
};
