/** Rows that the engine hands over at once, at most. */
const mostRows = 2048;

/** A whole number from 0 to below a bound. */
interface Part {
  readonly sql: string;
  readonly below: number;
}

/** Where a part stands, in bits from the lowest. */
interface Place {
  readonly shift: number;
  readonly bits: number;
}

/**
 * Several whole numbers of a row in one number of 64 or 128 bits, which the engine makes and whose words are taken apart here.
 * The first part stands lowest, so that rows sorted by the number are sorted by the last part, then by the one before it.
 */
export class PackedNumbers<Name extends string> {
  /** The number, as SQL. */
  readonly sql: string;
  readonly #wordsEach: number;
  readonly #places: readonly { name: Name; place: Place }[];
  readonly #numbers: Readonly<Record<Name, Int32Array>>;

  /** @throws when the numbers take more than 126 bits together, or one of them more than 31 */
  constructor(parts: Readonly<Record<Name, Part>>) {
    const names = Object.keys(parts) as Name[];
    let shift = 0;
    this.#places = names.map((name) => {
      const bits = Math.max(1, Math.ceil(Math.log2(parts[name].below)));
      if (bits > 31) throw new Error(`too many different values of ${name} to number them: ${parts[name].below}`);
      shift += bits;
      return { name, place: { shift: shift - bits, bits } };
    });
    if (shift > 126) throw new Error(`ids of events take ${shift} bits together, expected at most 126`);
    const type = shift < 64 ? "BIGINT" : "HUGEINT";
    this.#wordsEach = shift < 64 ? 2 : 4;
    this.sql = this.#places.map(({ name, place }) => `((${parts[name].sql})::${type} << ${place.shift})`).join(" | ");
    this.#numbers = Object.fromEntries(names.map((name) => [name, new Int32Array(mostRows)])) as Record<
      Name,
      Int32Array
    >;
  }

  /** The parts of each row; they stand in memory until the next call. */
  unpack(words: Int32Array, rows: number): Readonly<Record<Name, Int32Array>> {
    for (const { name, place } of this.#places) take(this.#numbers[name], words, rows, this.#wordsEach, place);
    return this.#numbers;
  }
}

function take(into: Int32Array, words: Int32Array, rows: number, wordsEach: number, { shift, bits }: Place): void {
  const mask = 0x7fffffff >>> (31 - bits);
  const right = shift & 31;
  const isSplit = right + bits > 32;
  let at = shift >> 5;
  if (isSplit) {
    for (let row = 0; row < rows; row++, at += wordsEach) {
      into[row] = (((words[at] as number) >>> right) | ((words[at + 1] as number) << (32 - right))) & mask;
    }
    return;
  }
  for (let row = 0; row < rows; row++, at += wordsEach) into[row] = ((words[at] as number) >> right) & mask;
}
