import { type TimeShape, timeShapeOf } from "./time-shape.ts";

/** What the values of a column look like. */
export type ColumnShape =
  | { kind: "empty" | "flag" | "text" | "nested" }
  | ({ kind: "time" } & TimeShape)
  | { kind: "number"; isWhole: boolean; least: number; greatest: number; style: NumberStyle };

/** How a column's numbers are written: `1234.5`, `1,234.5` or `1.234,5`; the latter two perhaps with a sign of money. */
export type NumberStyle = "plain" | "comma-groups" | "decimal-comma";

const flags = new Set("0 1 true false t f yes no y n ja nein wahr falsch oui non si".split(" "));
const plainNumber = /^-?\d+([.]\d+)?([eE][+-]?\d+)?$/;
const groupedNumber = /^-?\d{1,3}(,\d{3})*(\.\d+)?$/;
const commaNumber = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const money = /^[-+]?\s*(?:[€$£₹]|[A-Z]{3})?\s*[-+]?|\s*(?:[€$£₹%]|[A-Z]{3}|zł)$/g;

/**
 * What a column holds, judged by its different values.
 *
 * @param values - different values, trimmed, none empty
 * @param saysTime - whether the column's name speaks of a time
 */
export function shapeOf(values: readonly string[], saysTime: boolean): ColumnShape {
  if (values.length === 0) return { kind: "empty" };
  const time = timeShapeOf(values, saysTime);
  if (time) return { kind: "time", ...time };
  if (values.length <= 2 && values.every((value) => flags.has(value.toLowerCase()))) return { kind: "flag" };
  const number = numberShape(values);
  if (number) return number;
  if (most(values, (value) => /^[{[]/.test(value))) return { kind: "nested" };
  return { kind: "text" };
}

/** Whether a text says yes. */
export function saysYes(value: string): boolean {
  return ["1", "true", "t", "yes", "y", "ja", "wahr", "oui", "si"].includes(value.toLowerCase());
}

function numberShape(values: readonly string[]): ColumnShape | null {
  if (most(values, (value) => plainNumber.test(value))) return numbers(values, "plain");
  const bare = values.map((value) => (/\d/.test(value) ? value.replace(money, "") : value));
  if (most(bare, (value) => groupedNumber.test(value))) return numbers(bare, "comma-groups");
  if (most(bare, (value) => commaNumber.test(value))) return numbers(bare, "decimal-comma");
  return null;
}

function numbers(values: readonly string[], style: NumberStyle): ColumnShape {
  const read = values
    .map((value) => {
      if (style === "plain") return Number(value);
      return Number(style === "comma-groups" ? value.replaceAll(",", "") : value.replaceAll(".", "").replace(",", "."));
    })
    .filter(Number.isFinite);
  const least = read.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const greatest = read.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { kind: "number", isWhole: read.every(Number.isInteger), least, greatest, style };
}

function most(values: readonly string[], holds: (value: string) => boolean): boolean {
  return values.filter(holds).length >= 0.98 * values.length;
}
