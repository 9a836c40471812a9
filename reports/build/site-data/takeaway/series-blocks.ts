const blocks = "▁▂▃▄▅▆▇█";

/** A series as block characters, one a week; a dot where the week is unknown. The lowest block is a week with nothing. */
export function seriesBlocks(values: readonly (number | null)[]): string {
  const top = Math.max(...values.map((value) => value ?? 0));
  return values.map((value) => (value === null ? "·" : blocks.charAt(heightOf(value, top)))).join("");
}

function heightOf(value: number, top: number): number {
  return value <= 0 || top <= 0 ? 0 : Math.max(1, Math.round((value / top) * (blocks.length - 1)));
}
