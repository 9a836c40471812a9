import { type CodedTexts, textsUsed } from "../coded-texts.ts";

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
export function toCodes(values: CodedTexts, others?: CodedTexts): Codes {
  const names = [...new Set([...textsUsed(values), ...(others ? textsUsed(others) : [])])].sort();
  const codeOf = new Map(names.map((name, code) => [name, code]));
  return { names, codes: renumbered(values, codeOf) };
}

/** The number that each row's text has in a list; -1 for null and for a text that is not in it. */
export function renumbered({ texts, codes }: CodedTexts, numberOf: ReadonlyMap<string, number>): Int32Array {
  const numbers = Int32Array.from(texts, (text) => numberOf.get(text) ?? -1);
  const result = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    result[row] = code < 0 ? -1 : (numbers[code] as number);
  }
  return result;
}
