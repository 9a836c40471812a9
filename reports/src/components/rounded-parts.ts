/**
 * Parts in tenths that add up to their total as it is shown: each is rounded down, and what is then missing goes to the
 * largest remainders (method of Hamilton). Parts that are zero stay zero as long as there are others.
 *
 * @param parts - in whole units
 * @param total - what they add up to, in tenths, which may differ from their sum by rounding
 * @returns tenths, whole numbers
 */
export function roundedParts(parts: readonly number[], total: number): number[] {
  const tenths = parts.map((part) => Math.floor(part * 10 + 1e-9));
  const remainder = (i: number) => (parts[i] as number) * 10 - (tenths[i] as number);
  const some = parts.some((part) => part !== 0);
  const order = [...parts.keys()].filter((i) => !some || parts[i] !== 0).sort((a, b) => remainder(b) - remainder(a));
  let missing = total - tenths.reduce((sum, part) => sum + part, 0);
  for (let at = 0; missing > 0 && order.length > 0; at++, missing--) add(tenths, order[at % order.length], 1);
  for (let at = order.length - 1; missing < 0 && at >= 0; at--, missing++) add(tenths, order[at], -1);
  return tenths;
}

function add(tenths: number[], at: number | undefined, amount: number): void {
  if (at !== undefined) tenths[at] = (tenths[at] as number) + amount;
}

/** A number in tenths, the way it is shown; never a negative zero. */
export function inTenths(value: number): number {
  return Math.round(value * 10) + 0;
}

/** Tenths as points: `3.1`; a true minus. */
export function tenthsWords(tenths: number): string {
  return (tenths / 10).toFixed(1).replace("-", "−");
}

/** Tenths as a change of points: `+0.4`, `−3.1`, `±0`. */
export function changeWords(tenths: number): string {
  if (tenths === 0) return "±0";
  return `${tenths > 0 ? "+" : ""}${tenthsWords(tenths)}`;
}
