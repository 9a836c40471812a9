import type { Conversation } from "../customers/customer.ts";
import type { SkillName } from "./skills.ts";

/** Something customers of a skill say when somebody asks; no alarm stands behind it. */
export interface Heard extends Omit<Conversation, "week"> {
  /** Weeks between it and the last one. */
  readonly weeksAgo: number;
  readonly skill: SkillName;
}

/** What was heard over the last year and written down, oldest first. */
export const heard: readonly Heard[] = [
  {
    ...{ weeksAgo: 47, skill: "route-planning", channel: "call", direction: "inbound" },
    question: "What should the next release bring?",
    answer: "Routes over two days. Our rural crews stay out overnight, and we split the work by hand.",
    ...{ reason: "missing-feature", feature: "route.optimise" },
  },
  {
    ...{ weeksAgo: 38, skill: "grid-maintenance", channel: "visit", direction: "outbound" },
    question: "Which step still takes longest?",
    answer:
      "Sending out work orders. You cannot pick ten and dispatch them together, so we click for an hour on Mondays.",
    ...{ reason: "usability", feature: "workorder.dispatch" },
  },
  {
    ...{ weeksAgo: 31, skill: "inspection", channel: "mail", direction: "inbound" },
    question: "Why did two of your reports come back?",
    answer: "Photos taken upside down stay upside down in the report, and the inspector must do it again.",
    ...{ reason: "defect", feature: "inspection.report" },
  },
  {
    ...{ weeksAgo: 22, skill: "fibre-design", channel: "call", direction: "outbound" },
    question: "What do new planners stumble over?",
    answer: "The import of map layers asks for a projection by its number. Nobody knows the number.",
    ...{ reason: "usability", feature: "layer.import" },
  },
  {
    ...{ weeksAgo: 15, skill: "vegetation", channel: "call", direction: "outbound" },
    question: "What keeps you in the old system?",
    answer: "The list of protected trees. Until the trimming plan knows them, somebody checks every street twice.",
    ...{ reason: "missing-feature", feature: "trim.plan" },
  },
  {
    ...{ weeksAgo: 9, skill: "route-planning", channel: "mail", direction: "inbound" },
    question: "What happened on Thursday?",
    answer: "Balancing the schedule gave one crew fourteen jobs and another none. We put it right by hand.",
    ...{ reason: "defect", feature: "schedule.balance" },
  },
  {
    ...{ weeksAgo: 6, skill: "grid-maintenance", channel: "visit", direction: "outbound" },
    question: "Which step still takes longest?",
    answer: "Work orders again: after dispatching one, the list jumps back to its top.",
    ...{ reason: "usability", feature: "workorder.dispatch" },
  },
  {
    ...{ weeksAgo: 2, skill: "fibre-design", channel: "call", direction: "outbound" },
    question: "Is there anything you tried and gave up?",
    answer: "As-built drawings. When the survey comes as two files, the second one replaces the first.",
    ...{ reason: "defect", feature: "asbuilt.reconcile" },
  },
];
