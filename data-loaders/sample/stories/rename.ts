import type { PlantedStory } from "./planted-story.ts";

export const rename: PlantedStory = {
  id: "rename",
  title: "A new id",
  what: "The customer's id changed when it moved to another system: the old id until a week, the new one from then on, the old one declared as an alias.",
  expect: "nothing",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 20,
  plant: (customer, { last }) => ({
    ...customer,
    formerId: { id: customer.id.replace("org_", "acct-"), untilWeek: last - 20 },
  }),
};
