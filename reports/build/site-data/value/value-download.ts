import type { TableSpec } from "@vitals/tables";
import { type Columns, columnsFrom } from "../columns.ts";
import type { ValueBook } from "./value-book.ts";

/** The value of the last 13 weeks as it can be downloaded. */
export const valueDownload: TableSpec = {
  name: "value",
  stage: "health",
  grain: "one row per account and command with a value that it used in the last 26 weeks",
  key: ["account_id", "event"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account, customers and former ones." },
    { name: "event", type: "category", meaning: "The command." },
    { name: "units", type: "float", unit: "units", meaning: "Made in the last 13 weeks." },
    { name: "value_per_unit", type: "float", unit: "money", meaning: "What the catalogue says one is worth." },
    { name: "value", type: "float", unit: "money", meaning: "Made in the last 13 weeks." },
    { name: "value_before", type: "float", unit: "money", meaning: "Made in the 13 weeks before those." },
  ],
};

/** Fills that table, accounts in the order of their ids. */
export function valueRows({ made, worth }: Pick<ValueBook, "made" | "worth">): Columns {
  const rows = [...made]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, own]) =>
      [...own]
        .filter(({ now, before, units }) => units > 0 || now[13] > 0 || before[13] > 0)
        .sort((a, b) => (a.event < b.event ? -1 : 1))
        .map((each) => [id, each.event, each.units, worth.get(each.event) ?? 0, each.now[13], each.before[13]]),
    );
  return columnsFrom(valueDownload, rows);
}
