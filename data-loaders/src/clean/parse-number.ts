import type { ColumnSpec } from "@vitals/tables";
import { type ColumnNames, isNumberType, isTextType, type ParsedColumn, trimmed } from "./parsed-column.ts";

/** Largest quantity of one event; with six decimals it fits the exact sums of the rollups. */
const largestQuantity = 999_999_999_999;

/** A float column: a finite number, not below the least allowed. */
export function parseFloatColumn(spec: ColumnSpec, sql: string, type: string, names: ColumnNames): ParsedColumn {
  if (spec.name === "quantity" && isInteger(type)) return wholeQuantity(spec, sql, names);
  const number = numberOf(sql, type, names);
  const checks: ParsedColumn["checks"] = [
    ...(spec.nullable ? [] : [{ when: `${names.raw} IS NULL`, reason: "is empty" } as const]),
    { when: `${names.raw} IS NOT NULL AND ${names.value} IS NULL`, reason: "is not a number" },
    ...(isExact(type) ? [] : [{ when: `NOT isfinite(${names.value})`, reason: "is not a finite number" } as const]),
    ...least(spec, names),
  ];
  if (spec.name === "quantity") checks.push({ when: `${names.value} > ${largestQuantity}`, reason: "is too large" });
  return { ...number, checks };
}

/** Whole quantities need no detour through floating point. */
function wholeQuantity(spec: ColumnSpec, sql: string, names: ColumnNames): ParsedColumn {
  return {
    raw: sql,
    value: `try_cast(${names.raw} AS DECIMAL(18, 6))`,
    checks: [
      ...least(spec, names),
      { when: `${names.raw} IS NOT NULL AND ${names.value} IS NULL`, reason: "is too large" },
    ],
  };
}

/** An integer column: a whole number of 32 bits, not below the least allowed. */
export function parseInteger(spec: ColumnSpec, sql: string, type: string, names: ColumnNames): ParsedColumn {
  const number = numberOf(sql, type, names);
  return {
    ...number,
    checks: [
      ...(spec.nullable ? [] : [{ when: `${names.raw} IS NULL`, reason: "is empty" } as const]),
      { when: `${names.raw} IS NOT NULL AND ${names.value} IS NULL`, reason: "is not a number" },
      { when: `NOT isfinite(${names.value})`, reason: "is not a finite number" },
      { when: `${names.value} <> trunc(${names.value})`, reason: "is not a whole number" },
      ...least(spec, names),
      { when: `abs(${names.value}) > 2147483647`, reason: "is too large" },
    ],
  };
}

function least(spec: ColumnSpec, names: ColumnNames): ParsedColumn["checks"] {
  return spec.min === undefined ? [] : [{ when: `${names.value} < ${spec.min}`, reason: "is below the least allowed" }];
}

const isInteger = (type: string) => /INT(EGER)?$/.test(type);
const isExact = (type: string) => isNumberType(type) && type !== "DOUBLE" && type !== "FLOAT";

function numberOf(sql: string, type: string, names: ColumnNames): { raw: string; value: string } {
  if (isTextType(type)) {
    // DuckDB takes 1_000 for a number; nobody else does.
    const digits = `CASE WHEN NOT contains(${names.raw}, '_') THEN ${names.raw} END`;
    return { raw: trimmed(`${sql}::VARCHAR`), value: `try_cast(${digits} AS DOUBLE)` };
  }
  if (isNumberType(type)) return { raw: sql, value: `${names.raw}::DOUBLE` };
  return { raw: `${sql}::VARCHAR`, value: `try_cast(${names.raw} AS DOUBLE)` };
}
