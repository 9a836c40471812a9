import { producersStaying } from "../customers/draw-seats.ts";
import type { PlantedStory } from "./planted-story.ts";

export const idleSeats: PlantedStory = {
  id: "idle-seats",
  title: "Idle seats before a renewal",
  what: "The customer pays for more than three times the seats it uses, and its contract renews in nine weeks.",
  expect: "seats-idle",
  open: true,
  customers: 1,
  begins: ({ last }) => last - 43,
  plant: (customer, { last }) => ({
    ...customer,
    renewsInWeeks: 9,
    seats: [
      { week: customer.startWeek, seats: Math.ceil(producersStaying(customer.people) * 1.2) },
      { week: last - 43, seats: Math.ceil(producersStaying(customer.people) * 3.4) },
    ],
  }),
};
