import { inEnglish } from "./in-english.js";
import { figure, percent } from "./number-words.js";
import type { SignalName } from "./site-file.js";

/** A signal's value as it is printed everywhere: its own decimals, its unit in words; an en dash where it cannot be said. */
export function signalValue(value: number | null | undefined, signal: Pick<SignalName, "format">): string {
  if (value === null || value === undefined) return "–";
  if (signal.format.style === "percent") return percent(value);
  return Math.abs(value) >= 10 ? figure(value) : trimmed(value, signal.format.decimals);
}

function trimmed(value: number, decimals: number): string {
  return inEnglish(value, decimals).replace("-", "−");
}
