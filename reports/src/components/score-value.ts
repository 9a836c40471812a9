import { signalValue } from "./signal-value.js";
import type { ComponentName } from "./site-file.js";

/** What a component is, with its unit; a share needs none. */
export function componentValue(value: number | null, { format, unit }: ComponentName): string {
  const shown = signalValue(value, { format });
  return value === null || format.style === "percent" ? shown : `${shown} ${unit}`;
}
