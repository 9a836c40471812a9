import type { History } from "../../history/history.ts";
import { byFactors, defineComponent } from "../component.ts";
import { moduleSpread } from "../output-spreads.ts";

export const moduleBreadth = defineComponent({
  id: "module-breadth",
  title: "Modules with output",
  question: "In how many parts of the product is it rooted?",
  group: "breadth",
  unit: "modules in 26 weeks",
  weight: 5,
  good: "high",
  limits: "A module touched once counts as much as one used daily. It is left out where events name no module.",
  naturallyLow: "Where a customer bought one module.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["command_weeks", "catalogue"],
  needs: ["events"],
  format: { style: "number", decimals: 0 },
  compute: (history, { modules }) => modulesWithOutput(history, modules),
  scale: byFactors,
});

function modulesWithOutput(history: History, weeks: number): Float64Array {
  return moduleSpread(history, weeks).distinct.map((modules) => modules || Number.NaN);
}
