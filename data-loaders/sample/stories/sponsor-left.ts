import type { PlantedStory } from "./planted-story.ts";

export const sponsorLeft: PlantedStory = {
  id: "sponsor-left",
  title: "A sponsor who left",
  what: "The executive sponsor, who opened the digest every week, lost access seven weeks ago; output is as before.",
  expect: "sponsor-silent",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 6,
  plant: (customer, { last }) => ({
    ...customer,
    people: customer.people.map((person) => (person.isSponsor ? { ...person, untilWeek: last - 6 } : person)),
  }),
};
