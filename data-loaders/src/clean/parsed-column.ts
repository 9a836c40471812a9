import { literal } from "../engine/sql-text.ts";
import type { ReasonText } from "./reasons.ts";

/** How one column of a source becomes a column of ours, in SQL. */
export interface ParsedColumn {
  /** The raw value: text trimmed and null when empty, anything else as it is. */
  raw: string;
  /** The typed value, over a relation that has the raw value under the name given to `parse…`. */
  value: string;
  /** What may be wrong, in order; each over raw and value under their names. */
  checks: { when: string; reason: ReasonText }[];
}

/** The names under which raw and typed value stand in a query. */
export interface ColumnNames {
  raw: string;
  value: string;
}

/** Spaces of all kinds that people type or paste around a value. */
const blanks = literal(" \t\r\n\u00a0\ufeff");

/** Text without blanks around it; null when nothing is left. */
export function trimmed(sql: string): string {
  return `nullif(trim(${sql}, ${blanks}), '')`;
}

const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;

export const isNumberType = (type: string) => isNumber.test(type);
export const isTextType = (type: string) => type === "VARCHAR" || type === "JSON" || type.startsWith("ENUM");
export const isNestedType = (type: string) => /(\[\d*\]|^STRUCT|^MAP|^UNION)/.test(type);
