import { figure, percent } from "../../../src/components/number-words.js";
import type { CardRow } from "./card-row.ts";

/** A figure of the card in its unit; an en dash where it cannot be said. */
export function figureWords(value: number | null, unit: string): string {
  if (value === null) return "–";
  if (unit === "share") return percent(value);
  if (unit === "times") return `${figure(value)} ×`;
  return unit === "days" ? `${figure(value)} days` : `${figure(value)} a year`;
}

/** The interval of a figure, both ends without the unit where that is long. */
export function intervalWords({ low, high, unit }: Pick<CardRow, "low" | "high" | "unit">): string {
  if (low === null || high === null) return "–";
  return unit === "share" ? `${percent(low)} to ${percent(high)}` : `${figure(low)} to ${figure(high)}`;
}
