import { type TimeShape, timeShapeOf } from "./time-shape.ts";

/** What the values of a column look like. */
export type ColumnShape =
  | { kind: "empty" | "flag" | "text" | "nested" }
  | ({ kind: "time" } & TimeShape)
  | { kind: "number"; isWhole: boolean; least: number; greatest: number; hasDecimalComma: boolean };

const flags = new Set("0 1 true false t f yes no y n ja nein wahr falsch oui non si".split(" "));
const plainNumber = /^-?\d+([.]\d+)?([eE][+-]?\d+)?$/;
const commaNumber = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;

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
  if (most(values, (value) => plainNumber.test(value))) return numbers(values, false);
  if (most(values, (value) => commaNumber.test(value)) && values.some((value) => value.includes(","))) {
    return numbers(values, true);
  }
  if (most(values, (value) => /^[{[]/.test(value))) return { kind: "nested" };
  return { kind: "text" };
}

/** Whether a text says yes. */
export function saysYes(value: string): boolean {
  return ["1", "true", "t", "yes", "y", "ja", "wahr", "oui", "si"].includes(value.toLowerCase());
}

function numbers(values: readonly string[], hasDecimalComma: boolean): ColumnShape {
  const read = values
    .map((value) => Number(hasDecimalComma ? value.replaceAll(".", "").replace(",", ".") : value))
    .filter(Number.isFinite);
  const least = read.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const greatest = read.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { kind: "number", isWhole: read.every(Number.isInteger), least, greatest, hasDecimalComma };
}

function most(values: readonly string[], holds: (value: string) => boolean): boolean {
  return values.filter(holds).length >= 0.98 * values.length;
}
