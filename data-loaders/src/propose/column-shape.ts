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
const commaNumber = /^-?(\d{1,3}([. \u00a0\u202f]\d{3})+|\d+)(,\d+)?$/;
const money = /^(?:[€$£₹]|EUR|USD|GBP|CHF)\s*|\s*(?:[€$£₹%]|EUR|USD|GBP|CHF|SEK|NOK|DKK|zł|PLN)$/g;

/** A value and the rows that have it. */
type Seen = readonly [value: string, rows: number];

/**
 * What a column holds, judged by most of its rows: a few that are otherwise are set aside when it is read.
 *
 * @param seen - different values, trimmed, none empty
 * @param saysTime - whether the column's name speaks of a time
 */
export function shapeOf(seen: readonly Seen[], saysTime: boolean): ColumnShape {
  if (seen.length === 0) return { kind: "empty" };
  const values = seen.map(([value]) => value);
  const time = timeShapeOf(values, saysTime);
  if (time) return { kind: "time", ...time };
  if (values.length <= 2 && values.every((value) => flags.has(value.toLowerCase()))) return { kind: "flag" };
  const number = numberShape(seen);
  if (number) return number;
  if (most(seen, (value) => /^[{[]/.test(value))) return { kind: "nested" };
  return { kind: "text" };
}

/** Whether a text says yes. */
export function saysYes(value: string): boolean {
  return ["1", "true", "t", "yes", "y", "ja", "wahr", "oui", "si"].includes(value.toLowerCase());
}

function numberShape(seen: readonly Seen[]): ColumnShape | null {
  if (most(seen, (value) => plainNumber.test(value))) return numbers(seen, "plain");
  const bare = seen.map(([value, rows]): Seen => [/\d/.test(value) ? value.replace(money, "") : value, rows]);
  if (most(bare, (value) => groupedNumber.test(value))) return numbers(bare, "comma-groups");
  if (most(bare, (value) => commaNumber.test(value))) return numbers(bare, "decimal-comma");
  return null;
}

function numbers(seen: readonly Seen[], style: NumberStyle): ColumnShape {
  const read = seen
    .map(([value, rows]) => [numberOf(value, style), rows] as const)
    .filter(([value]) => Number.isFinite(value))
    .sort(([a], [b]) => a - b);
  const [lowest, highest] = [edge(read), edge(read.toReversed())];
  return {
    kind: "number",
    isWhole: most(
      seen,
      (value) => !Number.isFinite(numberOf(value, style)) || Number.isInteger(numberOf(value, style)),
    ),
    least: lowest,
    greatest: highest,
    style,
  };
}

function numberOf(value: string, style: NumberStyle): number {
  if (style === "plain") return Number(value);
  return Number(
    style === "comma-groups" ? value.replaceAll(",", "") : value.replace(/[. \u00a0\u202f]/g, "").replace(",", "."),
  );
}

/** The first value, without the odd ones of a hundredth of the rows. */
function edge(sorted: readonly (readonly [number, number])[]): number {
  const all = sorted.reduce((sum, [, rows]) => sum + rows, 0);
  let passed = 0;
  for (const [value, rows] of sorted) {
    passed += rows;
    if (passed > 0.01 * all) return value;
  }
  return Number.NaN;
}

function most(seen: readonly Seen[], holds: (value: string) => boolean): boolean {
  const rows = (some: readonly Seen[]) => some.reduce((sum, [, n]) => sum + n, 0);
  return rows(seen.filter(([value]) => holds(value))) >= 0.98 * rows(seen);
}
