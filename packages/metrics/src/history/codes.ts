/** Strings as small numbers; code order is string order, so that the order of rows does not matter. */
export interface Codes {
  readonly names: readonly string[];
  /** Code of each value; -1 for null. */
  readonly codes: Int32Array;
}

/**
 * Numbers the distinct strings of a column in their own order.
 *
 * @param others - strings that get a code too, whether the column has them or not
 */
export function toCodes(values: ArrayLike<string | null>, others: ArrayLike<string | null> = []): Codes {
  const seen = new Set<string>();
  for (const each of [values, others]) {
    for (let i = 0; i < each.length; i++) if (each[i] !== null) seen.add(each[i] as string);
  }
  const names = [...seen].sort();
  const codeOf = new Map(names.map((name, code) => [name, code]));
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++)
    codes[i] = values[i] === null ? -1 : (codeOf.get(values[i] as string) as number);
  return { names, codes };
}
