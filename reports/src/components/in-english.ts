const formats = new Map<number, Intl.NumberFormat>();

/**
 * A number as English writes it, with commas between thousands. The same as `toLocaleString("en")`, which makes a new
 * format every time it is called: on ten thousand pages that takes longer than all else.
 *
 * @param decimals - at most so many
 */
export function inEnglish(value: number, decimals = 3): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en", { maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format.format(value);
}
