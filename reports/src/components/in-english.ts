const formats = new Map<number, Intl.NumberFormat>();

/**
 * A number as English writes it, with commas between thousands. The same as `toLocaleString("en")`, which makes a new
 * format every time it is called: on ten thousand pages that takes longer than all else.
 *
 * @param decimals - at most so many
 */
export function inEnglish(value: number, decimals = 3): string {
  // Most numbers of a page are small counts, and their format is no work.
  if (Number.isInteger(value) && value > 0 && value < 1000) return String(value);
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en", { maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format.format(value);
}
