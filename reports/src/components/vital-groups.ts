import type { SignalName } from "./site-file.js";

/** Vital signs that answer one question together. */
export interface VitalGroup {
  readonly title: string;
  readonly signals: readonly SignalName[];
}

/** Groups in reading order; a signal that stands in none of them is shown last. */
const groups: readonly (readonly [title: string, ids: readonly string[]])[] = [
  ["Work", ["output-days", "output-per-user", "recency", "days-since-output"]],
  ["People", ["producing-users", "new-producing-users", "user-growth", "concentration", "absence-factor", "sponsor"]],
  ["Breadth", ["command-diversity", "commands", "capability-groups", "modules", "module-shift"]],
  ["Features that matter", ["critical-gap", "launch-uptake"]],
  ["Seats and newcomers", ["seat-use", "idle-seats", "users-above-seats", "onboarding", "onboarding-share"]],
  ["Contact", ["engagement-inbound", "engagement-outbound"]],
  [
    "Support",
    [
      "support-load",
      "support-defects",
      "support-questions",
      "support-requests",
      "support-other",
      "support-first-answer",
      "support-resolution",
    ],
  ],
  ["Value", ["value", "value-ratio"]],
  ["What they say: context, never scored", ["csat", "nps"]],
];

/** Signals by the question they answer together; empty groups are left out. */
export function vitalGroups(signals: readonly SignalName[]): VitalGroup[] {
  const placed = new Set(groups.flatMap(([, ids]) => ids));
  return [
    ...groups.map(([title, ids]) => ({ title, signals: signals.filter(({ id }) => ids.includes(id)) })),
    { title: "More", signals: signals.filter(({ id }) => !placed.has(id)) },
  ].filter((group) => group.signals.length > 0);
}
