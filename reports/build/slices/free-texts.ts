import type { Columns } from "../site-data/columns.ts";
import type { ReplaceNames } from "./name-finder.ts";
import { mapColumns } from "./pick-rows.ts";

/** Columns that people wrote, by table; ids and closed lists are not among them. */
const written: Readonly<Record<string, readonly string[]>> = {
  touchpoints: ["question", "answer", "reason", "feature"],
  surveys: ["comment"],
  tickets: ["feature"],
  calendar: ["name", "note"],
  catalogue: ["title", "group"],
  users: ["role"],
};

/** Columns with sentences of ours, in which only what stands in quotes was written by people. */
const quoting: Readonly<Record<string, readonly string[]>> = {
  alarms: ["evidence", "question", "closed_because"],
  bands: ["reason"],
  portfolio: ["band_reason"],
  scores: ["ground"],
};

/** A table with names replaced in what people wrote. */
export function replaceInTexts(table: string, columns: Columns, replace: ReplaceNames): Columns {
  const whole = (text: unknown) => (typeof text === "string" ? replace(text) : text);
  const inQuotes = (text: unknown) =>
    typeof text === "string" ? text.replace(/“[^”]*”/g, (quoted) => replace(quoted)) : text;
  return mapColumns(
    columns,
    Object.fromEntries([
      ...(written[table] ?? []).map((name) => [name, whole] as const),
      ...(quoting[table] ?? []).map((name) => [name, inQuotes] as const),
    ]),
  );
}
