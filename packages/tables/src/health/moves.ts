import { type ColumnSpec, defineTable, type TableSpec } from "../table-spec.ts";
import { signalColumn } from "./signals.ts";

const move: ColumnSpec = {
  name: "<component>",
  type: "float",
  nullable: true,
  unit: "points",
  meaning: "What the component moved the score; null when it could not be said in both weeks.",
};

export const moves = defineTable({
  name: "moves",
  stage: "health",
  grain: "one row per account and week of the last 104 that has a score and had one within the five weeks before",
  key: ["account_id", "week"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "week", type: "date", meaning: "Monday of the week." },
    { name: "since", type: "date", meaning: "Monday of the week that the score moved from." },
    {
      name: "change",
      type: "float",
      unit: "points",
      meaning: "The score less that of the earlier week: the sum of all columns that follow but the last.",
    },
    {
      name: "reference_update",
      type: "float",
      unit: "points",
      meaning: "What comparing with a newly frozen reference moved.",
    },
    {
      name: "weights_change",
      type: "float",
      unit: "points",
      meaning: "What components that appeared, vanished or came to weigh differently moved.",
    },
    {
      name: "usual_change",
      type: "float",
      nullable: true,
      unit: "points",
      meaning: "Nine in ten of the account's changes in the year before were smaller; null with fewer than eight.",
    },
  ],
  perComponent: [move],
});

/** The table with a column for each component, in their order. */
export function movesWith(components: readonly { readonly id: string; readonly title: string }[]): TableSpec {
  const columns = components.map(({ id, title }) => ({
    ...move,
    name: signalColumn(id),
    meaning: `What it moved the score: ${title}; null when it could not be said in both weeks.`,
  }));
  return { ...moves, columns: [...moves.columns, ...columns] };
}
