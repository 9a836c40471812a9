import { defineTable } from "../table-spec.ts";

export const loadReport = defineTable({
  name: "load_report",
  stage: "fact",
  grain: "one row per input, whether it has a source or not",
  key: ["input"],
  columns: [
    { name: "input", type: "string", meaning: "The input." },
    {
      name: "source",
      type: "string",
      nullable: true,
      meaning: "Where it comes from, as configured; null when absent.",
    },
    {
      name: "status",
      type: "string",
      values: ["fresh", "stale", "failed", "absent"],
      meaning: "Whether it can be relied on; failed keeps the last good facts.",
    },
    { name: "message", type: "string", nullable: true, meaning: "What a person should know, and the way out." },
    {
      name: "rows_read",
      type: "float",
      unit: "rows",
      meaning: "Rows read; always used + duplicate + outside + quarantined.",
    },
    { name: "rows_used", type: "float", unit: "rows", meaning: "Rows that stand behind the report." },
    { name: "rows_duplicate", type: "float", unit: "rows", meaning: "Exact repeats of a row already used." },
    {
      name: "rows_outside",
      type: "float",
      unit: "rows",
      meaning: "Rows outside the window; the three columns that follow say why.",
    },
    { name: "rows_before_window", type: "float", unit: "rows", meaning: "Of those, before the first week." },
    { name: "rows_after_window", type: "float", unit: "rows", meaning: "Of those, after the last complete week." },
    {
      name: "rows_excluded",
      type: "float",
      unit: "rows",
      meaning: "Of those, at accounts the configuration leaves out.",
    },
    {
      name: "rows_quarantined",
      type: "float",
      unit: "rows",
      meaning: "Rows that could not be used, kept with the reason.",
    },
    { name: "files", type: "integer", unit: "files", meaning: "Files read." },
    {
      name: "bytes",
      type: "float",
      unit: "bytes",
      meaning: "Size of the files read, or what came over the network; 0 for a table with a watermark.",
    },
    { name: "first_at", type: "timestamp", nullable: true, meaning: "Earliest time in the rows used." },
    { name: "last_at", type: "timestamp", nullable: true, meaning: "Latest time in the rows used." },
    {
      name: "fingerprint",
      type: "string",
      nullable: true,
      meaning:
        "Names the content: the same bytes, or the same weeks of a table with a watermark, give the same fingerprint.",
    },
    {
      name: "age_days",
      type: "float",
      nullable: true,
      unit: "days",
      meaning: "From the latest time to the end of the report week.",
    },
    {
      name: "unknown_columns",
      type: "string",
      nullable: true,
      meaning: "Columns of the source that nothing uses, separated by `|`.",
    },
    {
      name: "missing_columns",
      type: "string",
      nullable: true,
      meaning: "Optional columns the source does not have, separated by `|`.",
    },
  ],
});
