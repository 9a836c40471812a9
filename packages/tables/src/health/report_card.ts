import { defineTable } from "../table-spec.ts";

/** As published then, and as today's definitions would have said. */
const cardSources = ["published", "hindsight"] as const;

export type CardSource = (typeof cardSources)[number];

export const reportCard = defineTable({
  name: "report_card",
  stage: "health",
  grain: "one row per statement graded: what was said, and what happened",
  key: ["source", "measure", "part"],
  columns: [
    {
      name: "source",
      type: "category",
      values: cardSources,
      meaning:
        "`published`: as the ledger has it; `hindsight`: what today's definitions would have said of the same weeks.",
    },
    { name: "measure", type: "category", meaning: "What is graded, such as `red-lift` or `alarms-confirmed`." },
    {
      name: "part",
      type: "string",
      meaning: "The kind of alarm, or the bin of likelihoods; `all` where there is one.",
    },
    { name: "said", type: "string", meaning: "What was said, in words." },
    { name: "happened", type: "string", meaning: "What happened, or what is still needed to say it, in a sentence." },
    {
      name: "value",
      type: "float",
      nullable: true,
      meaning: "The figure, in the unit of its measure; null while there are not enough outcomes.",
    },
    { name: "low", type: "float", nullable: true, meaning: "Lower end of its 95 percent interval over accounts." },
    { name: "high", type: "float", nullable: true, meaning: "Upper end of its 95 percent interval over accounts." },
    {
      name: "unit",
      type: "category",
      values: ["share", "times", "days", "a year"],
      meaning: "What the figure counts.",
    },
    {
      name: "expected",
      type: "float",
      nullable: true,
      meaning: "What was stated, or is asked for; null where nothing is.",
    },
    { name: "statements", type: "integer", unit: "statements", meaning: "Statements that it rests on." },
    { name: "accounts", type: "integer", unit: "accounts", meaning: "Distinct accounts behind them." },
    {
      name: "outcomes",
      type: "integer",
      unit: "accounts or alarms",
      meaning: "How many of them came out as the measure counts: accounts, or alarms where it is about alarms.",
    },
    {
      name: "needs",
      type: "string",
      nullable: true,
      meaning: "What is still needed before the figure is said; null when nothing is.",
    },
    { name: "first_week", type: "date", nullable: true, meaning: "Monday of the first week graded; null without any." },
    { name: "last_week", type: "date", nullable: true, meaning: "Monday of the last week graded; null without any." },
  ],
});
