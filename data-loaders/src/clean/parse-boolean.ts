import type { ColumnSpec } from "@vitals/tables";
import { type ColumnNames, type ParsedColumn, trimmed } from "./parsed-column.ts";

/** A yes-or-no column: true, yes, y, t, 1 and their opposites, in any case. */
export function parseBoolean(spec: ColumnSpec, sql: string, type: string, names: ColumnNames): ParsedColumn {
  const empty: ParsedColumn["checks"] = spec.nullable ? [] : [{ when: `${names.raw} IS NULL`, reason: "is empty" }];
  if (type === "BOOLEAN") return { raw: sql, value: names.raw, checks: empty };
  const word = `lower(${names.raw})`;
  return {
    raw: trimmed(`${sql}::VARCHAR`),
    value: `CASE WHEN ${word} IN ('true', 't', 'yes', 'y', '1', '1.0') THEN true
                 WHEN ${word} IN ('false', 'f', 'no', 'n', '0', '0.0') THEN false END`,
    checks: [
      ...empty,
      { when: `${names.raw} IS NOT NULL AND ${names.value} IS NULL`, reason: "is neither yes nor no" },
    ],
  };
}
