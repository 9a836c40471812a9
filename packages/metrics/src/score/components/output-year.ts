import { byFactors, defineComponent } from "../component.ts";
import { trailingOutput } from "../output-sums.ts";

export const outputYear = defineComponent({
  id: "output-year",
  title: "Output of a year",
  question: "How much have they come to rely on it?",
  group: "output",
  unit: "units of output in 52 weeks",
  weight: 10,
  good: "high",
  limits: "It is slow: half a year without output leaves half of it. A customer of less than a year has had less time.",
  naturallyLow: "In the first year.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks"],
  needs: ["events"],
  format: { style: "number", decimals: 0 },
  compute: (history, { year }) => trailingOutput(history, history.weekly.output, year),
  scale: byFactors,
});
