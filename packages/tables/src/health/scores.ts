import { type ColumnSpec, defineTable, type TableSpec } from "../table-spec.ts";
import { bandNames } from "./bands.ts";
import { signalColumn } from "./signals.ts";

const points: ColumnSpec = {
  name: "<component>_points",
  type: "float",
  nullable: true,
  unit: "points",
  meaning: "What the component adds to the score; null when it cannot be said.",
};

const value: ColumnSpec = {
  name: "<component>_value",
  type: "float32",
  nullable: true,
  meaning: "What the component is in its own unit, before any comparison; null when it cannot be said.",
};

export const scores = defineTable({
  name: "scores",
  stage: "health",
  grain: "one row per account that was a customer in the week and had begun, and week of the last 104",
  key: ["account_id", "week"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "week", type: "date", meaning: "Monday of the week." },
    {
      name: "score",
      type: "float",
      nullable: true,
      unit: "points",
      meaning: "Health from 0 to 100, smoothed: the sum of all points; null when it cannot be said.",
    },
    { name: "raw_score", type: "float", nullable: true, unit: "points", meaning: "The same before smoothing." },
    {
      name: "score_low",
      type: "float",
      nullable: true,
      unit: "points",
      meaning: "The score if everything missing were at its worst.",
    },
    {
      name: "score_high",
      type: "float",
      nullable: true,
      unit: "points",
      meaning: "The score if everything missing were at its best.",
    },
    {
      name: "coverage",
      type: "float",
      nullable: true,
      unit: "share",
      meaning: "Share of all weight that components present bear; null where no score is tried.",
    },
    { name: "band", type: "category", values: bandNames, meaning: "Red, yellow, green, or none: not enough data." },
    { name: "ground", type: "category", meaning: "What the band rests on, in a few words." },
    {
      name: "likelihood",
      type: "float",
      nullable: true,
      unit: "chance",
      meaning: "Chance of churn within the configured window; null while the gate is closed.",
    },
    {
      name: "yellow_from",
      type: "float",
      nullable: true,
      unit: "points",
      meaning: "Scores below it are red where bands come from scores; null before the first comparison.",
    },
    {
      name: "green_from",
      type: "float",
      nullable: true,
      unit: "points",
      meaning: "Scores below it are yellow or red where bands come from scores; null before the first comparison.",
    },
    { name: "model", type: "category", meaning: "The set of weights that holds for the account." },
  ],
  perComponent: [points, value],
});

/** What the table needs to know of a component. */
export interface TabledComponent {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

/** The table with columns of points and values for each component, in their order. */
export function scoresWith(components: readonly TabledComponent[]): TableSpec {
  const columns = components.flatMap(({ id, title, unit }) => [
    { ...points, name: pointsColumn(id), meaning: `What it adds to the score: ${title}; null when it cannot be said.` },
    { ...value, name: valueColumn(id), unit, meaning: `${title}; null when it cannot be said.` },
  ]);
  return { ...scores, columns: [...scores.columns, ...columns] };
}

/** The column of a component's points. */
export function pointsColumn(id: string): string {
  return `${signalColumn(id)}_points`;
}

/** The column of what a component is in its own unit. */
export function valueColumn(id: string): string {
  return `${signalColumn(id)}_value`;
}
