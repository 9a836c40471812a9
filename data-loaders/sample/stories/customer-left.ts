import { leave } from "../customers/leave.ts";
import type { PlantedStory } from "./planted-story.ts";

export const customerLeft: PlantedStory = {
  id: "customer-left",
  title: "A customer that left",
  what: "Output sank over sixteen weeks, then the contract ended eight weeks ago; nothing is left to be said in the last week.",
  expect: "nothing",
  open: false,
  customers: 1,
  begins: ({ last }) => last - 23,
  plant: (customer, { last }) => ({
    ...leave(customer, { week: last - 7, declineWeeks: 16 }),
    conversations: [
      {
        week: last - 9,
        channel: "call",
        direction: "inbound",
        question: "What would have made renewing an easy decision?",
        answer: "Our network is built. The maintenance team works with another system.",
        reason: "project-phase",
      },
    ],
  }),
};
