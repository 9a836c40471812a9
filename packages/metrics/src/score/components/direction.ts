import { defineComponent } from "../component.ts";
import { directionOf } from "../direction-of.ts";

export const direction = defineComponent({
  id: "direction",
  title: "Direction",
  question: "Are they making more or less than before?",
  group: "direction",
  unit: "times what the weeks before and the fleet lead to expect",
  weight: 15,
  good: "high",
  limits:
    "Four weeks are few: bursts and pauses move it. A customer that has always made little can score full marks here.",
  naturallyLow:
    "After a burst. What the whole fleet does in the same weeks is divided out, and weeks in a declared lull are skipped.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-22",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "calendar"],
  needs: ["events"],
  format: { style: "number", decimals: 2 },
  compute: (history, horizon) => directionOf(history, horizon),
  scale: { of: Math.log, says: "ln x" },
});
