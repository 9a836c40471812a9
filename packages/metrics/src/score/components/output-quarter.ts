import { byFactors, defineComponent } from "../component.ts";
import { trailingOutput } from "../output-sums.ts";

export const outputQuarter = defineComponent({
  id: "output-quarter",
  title: "Output of a quarter",
  question: "How much do they make?",
  group: "output",
  unit: "units of output in 13 weeks",
  weight: 15,
  good: "high",
  limits:
    "A large customer makes more than a small one: it ranks customers by the size of the habit, which is what keeps them, and not by how they fare against themselves.",
  naturallyLow: "For small customers, and where a declared lull fills part of the quarter.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks"],
  needs: ["events"],
  format: { style: "number", decimals: 0 },
  compute: (history, { quarter }) => trailingOutput(history, history.weekly.output, quarter),
  scale: byFactors,
});
