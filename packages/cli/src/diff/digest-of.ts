import { createHash } from "node:crypto";

/**
 * A short checksum of some rows of a column.
 *
 * Numbers count with the seven digits of a `Float32`: the order of sums is not a definition.
 */
export function digestOf(values: ArrayLike<unknown>, rows: ArrayLike<number>): string {
  const hash = createHash("sha256");
  const numbers = new Float32Array(rows.length);
  const texts: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i] as number] ?? null;
    if (typeof value === "string") texts.push(`${i} ${value}`);
    // No table holds an infinity, so one can stand for null, whose NaN has many spellings.
    numbers[i] = typeof value === "number" && !Number.isNaN(value) ? value : Number.NEGATIVE_INFINITY;
  }
  hash.update(new Uint8Array(numbers.buffer)).update(JSON.stringify(texts));
  return hash.digest("hex").slice(0, 16);
}

/** The numbers of all rows in which there is something. */
export function rowsWith(values: ArrayLike<unknown> | undefined, isWanted: (value: unknown) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < (values?.length ?? 0); row++) if (isWanted(values?.[row])) rows.push(row);
  return Int32Array.from(rows);
}
