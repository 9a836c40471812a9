import type { ColumnSpec } from "@vitals/tables";
import { literalList } from "../engine/sql-text.ts";
import { type ColumnNames, isNestedType, isTextType, type ParsedColumn, trimmed } from "./parsed-column.ts";

/** A text column: ids keep their leading zeros, numbers become their digits, bytes must be UTF-8. */
export function parseText(spec: ColumnSpec, sql: string, type: string, names: ColumnNames): ParsedColumn {
  const raw = rawText(sql, type);
  const checks: ParsedColumn["checks"] = [];
  let value = names.raw;
  if (type === "BLOB") {
    value = trimmed(`try(decode(${names.raw}))`);
    checks.push({
      when: `${names.raw} IS NOT NULL AND ${names.value} IS NULL AND octet_length(${names.raw}) > 0`,
      reason: "is not text",
    });
  }
  if (isNestedType(type)) checks.push({ when: `${names.raw} IS NOT NULL`, reason: "is not text" });
  if (!spec.nullable) checks.push({ when: `${names.value} IS NULL`, reason: "is empty" });
  if (type !== "DATE" && !isNestedType(type))
    checks.push({ when: `contains(${names.value}, chr(0))`, reason: "holds a NUL character" });
  if (spec.values) {
    value = `lower(${value})`;
    checks.push({
      when: `NOT list_contains(${literalList(spec.values)}, ${names.value})`,
      reason: "is not one of the allowed values",
    });
  }
  return { raw, value, checks };
}

function rawText(sql: string, type: string): string {
  if (type === "BLOB") return sql;
  if (isTextType(type)) return trimmed(type === "VARCHAR" ? sql : `${sql}::VARCHAR`);
  if (type === "DOUBLE" || type === "FLOAT") {
    // Ids that a data frame has turned into floats: 123.0 is the id 123.
    return `CASE WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < 1e15 THEN ${sql}::BIGINT::VARCHAR ELSE ${sql}::VARCHAR END`;
  }
  return `${sql}::VARCHAR`;
}
