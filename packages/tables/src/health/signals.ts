import { type ColumnSpec, defineTable, type TableSpec } from "../table-spec.ts";

/**
 * The signals of every account, week by week.
 *
 * Wide: one column per signal takes a fifth of the bytes of one row per signal, and is easier to read in SQL, arquero and Plot.
 * What is listed here is the same whatever signals there are; `signalsWith` adds the columns of a catalogue.
 */
export const signals = defineTable({
  name: "signals",
  stage: "health",
  grain: "one row per account and week of the last 104",
  key: ["account_id", "week"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "week", type: "date", meaning: "Monday of the week." },
    {
      name: "output_expected_low",
      type: "float32",
      nullable: true,
      meaning: "Lower end of the range expected of the account's own output; null when the week is not judged.",
    },
    {
      name: "output_expected_high",
      type: "float32",
      nullable: true,
      meaning: "Upper end of the range expected of the account's own output; null when the week is not judged.",
    },
  ],
  perSignal: [
    {
      name: "<signal>",
      type: "float32",
      nullable: true,
      meaning:
        "The signal's value in its unit, in a column named after its id with `_` for `-`; null when it cannot be said. `Float64` where sums of quantities or money need more than seven digits.",
    },
    {
      name: "<signal>_n",
      type: "float32",
      nullable: true,
      meaning: "How much the value rests on, in the signal's own count; null when the value is.",
    },
  ],
});

/** What the table needs to know of a signal. */
export interface TabledSignal {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What its `n` counts. */
  readonly restsOn: string;
  /** The type of its column; `float32`, which holds seven digits, when left out. */
  readonly storedAs?: "float";
}

/** The column of a signal's values: its id in the spelling of columns. What it rests on is in the same name with `_n`. */
export function signalColumn(id: string): string {
  return id.replaceAll("-", "_");
}

/** The table with its columns for these signals, in their order. */
export function signalsWith(measured: readonly TabledSignal[]): TableSpec {
  return { ...signals, columns: [...signals.columns, ...measured.flatMap(columnsOf)] };
}

function columnsOf({ id, title, unit, restsOn, storedAs }: TabledSignal): ColumnSpec[] {
  const name = signalColumn(id);
  return [
    { name, type: storedAs ?? "float32", unit, nullable: true, meaning: `${title}; null when it cannot be said.` },
    { name: `${name}_n`, type: "float32", nullable: true, meaning: `How much it rests on: ${restsOn}.` },
  ];
}
