import { defineComponent } from "../component.ts";
import { commandSpread } from "../output-spreads.ts";

export const commandBreadth = defineComponent({
  id: "command-breadth",
  title: "Effective commands",
  question: "Do they use one capability or many?",
  group: "breadth",
  unit: "equally used commands in 26 weeks",
  weight: 5,
  good: "high",
  limits:
    "Exp of the Shannon entropy of output by command (Hill 1973): it does not know whether the commands belong together.",
  naturallyLow: "Where a customer has one job to do and does it well.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["command_weeks", "catalogue"],
  needs: ["events"],
  format: { style: "number", decimals: 1 },
  compute: (history, { commands }) => commandSpread(history, commands).effective,
  scale: { of: (effective) => Math.log(Math.max(1, effective)), says: "ln x" },
});
