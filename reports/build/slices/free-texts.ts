import type { Columns } from "../site-data/columns.ts";
import type { ReplaceNames } from "./name-finder.ts";
import { mapColumns } from "./pick-rows.ts";

/**
 * Columns that may hold a name somebody wrote, by table. `written`: people wrote all of it. `quoting`: a sentence of ours, in
 * which only what stands in quotes was written by people. Ids and closed lists are not among them.
 */
export const freeTexts: Readonly<Record<string, Readonly<Record<string, "written" | "quoting">>>> = {
  accounts: { plan: "written" },
  portfolio: { plan: "written", band_reason: "quoting" },
  users: { role: "written" },
  tickets: { feature: "written", priority: "written" },
  surveys: { comment: "written" },
  touchpoints: { question: "written", answer: "written", reason: "written", feature: "written" },
  calendar: { name: "written", note: "written" },
  catalogue: { title: "written", group: "written" },
  load_report: { message: "written" },
  quarantine_reasons: { example_file: "written", example_value: "written" },
  source_findings: { examples: "written" },
  scores: { ground: "quoting" },
  alarms: {
    gist: "quoting",
    evidence: "quoting",
    question: "quoting",
    closed_because: "quoting",
    answer_reason: "written",
  },
  bands: { reason: "quoting" },
  notices: { evidence: "quoting", question: "quoting" },
};

/** A table with names replaced in what people wrote; the table itself, as it lies stored, where it holds none of them. */
export function replaceInTexts(table: string, columns: Columns, replace: ReplaceNames): Columns {
  const whole = (text: unknown) => (typeof text === "string" ? replace(text) : text);
  // From the first quote to the last, because what is quoted may hold quotes of its own.
  const inQuotes = (text: unknown) =>
    typeof text === "string" ? text.replace(/“.*”/s, (quoted) => replace(quoted)) : text;
  const changes = Object.entries(freeTexts[table] ?? {}).map(
    ([name, kind]) => [name, kind === "written" ? whole : inQuotes] as const,
  );
  return mapColumns(columns, Object.fromEntries(changes.filter(([name, change]) => changesAny(columns[name], change))));
}

function changesAny(column: ArrayLike<unknown> = [], change: (text: unknown) => unknown): boolean {
  for (let row = 0; row < column.length; row++) if (change(column[row]) !== column[row]) return true;
  return false;
}
