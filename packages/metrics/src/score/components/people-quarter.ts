import { distinctProducers } from "../../history/distinct-producers.ts";
import { byFactors, defineComponent } from "../component.ts";

export const peopleQuarter = defineComponent({
  id: "people-quarter",
  title: "People who produced in a quarter",
  question: "How many people make something with it?",
  group: "people",
  unit: "people in 13 weeks",
  weight: 15,
  good: "high",
  limits: "A shared login counts as one person. It is left out where events bear no user.",
  naturallyLow: "Where a small team does the work.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "user_weeks"],
  needs: ["events"],
  format: { style: "number", decimals: 0 },
  compute: (history, { people }) => distinctProducers(history, people),
  scale: byFactors,
});
