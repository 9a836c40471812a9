import { type Columns, column } from "./columns.ts";

/** A column of texts as Arrow keeps it: every text once, and the number of its text for each row. */
export interface CodedTexts {
  /** Some may stand in no row. */
  readonly texts: readonly string[];
  /** -1 for null. */
  readonly codes: Int32Array;
}

const codedColumns = new WeakMap<Columns, Map<string, () => CodedTexts>>();

/**
 * Puts a column of texts into a table as codes.
 *
 * It reads like any other column; its array of texts, twice as large, is made when somebody asks for it.
 *
 * @param coded - the codes, or what reads them
 * @param keep - how long the array of texts is kept; with the table when left out
 */
export function setCoded(
  table: Columns,
  name: string,
  coded: CodedTexts | (() => CodedTexts),
  keep: (make: () => unknown[]) => () => unknown[] = onceMade,
): void {
  const read = typeof coded === "function" ? coded : () => coded;
  const known = codedColumns.get(table) ?? new Map<string, () => CodedTexts>();
  codedColumns.set(table, known.set(name, read));
  const texts = keep(() => {
    const { codes, texts: all } = read();
    const values = new Array<unknown>(codes.length);
    for (let row = 0; row < codes.length; row++) values[row] = all[codes[row] as number] ?? null;
    return values;
  });
  Object.defineProperty(table, name, { enumerable: true, configurable: true, get: texts });
}

function onceMade(make: () => unknown[]): () => unknown[] {
  let made: unknown[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A column of texts as codes: as it was read, or numbered in the order in which texts first occur. */
export function codedTexts(table: Columns, name: string): CodedTexts {
  return codedColumns.get(table)?.get(name)?.() ?? coded(column<string>(table, name));
}

/** Numbers the texts of an array. */
export function coded(values: ArrayLike<string | null>): CodedTexts {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    const text = values[row] ?? null;
    if (text === null) continue;
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    codes[row] = code;
  }
  return { texts: [...codeOf.keys()], codes };
}

/** The texts that stand in a row, in no order. */
export function textsUsed({ texts, codes }: CodedTexts): string[] {
  const isUsed = new Uint8Array(texts.length);
  for (let row = 0; row < codes.length; row++) if ((codes[row] as number) >= 0) isUsed[codes[row] as number] = 1;
  return texts.filter((_, code) => isUsed[code] === 1);
}
