/** Sums of quantities without rounding: whole units and millionths apart, so that the order of addition does not matter. */
export interface ExactSums {
  readonly units: Float64Array;
  readonly millionths: Float64Array;
}

/** Sums of nothing, at so many places. */
export function exactSums(places: number): ExactSums {
  return { units: new Float64Array(places), millionths: new Float64Array(places) };
}

const perUnit = 1e6;

/** The sum at a place as the nearest number there is, to the last bit the one that the engine makes of the same decimal. */
export function nearest({ units, millionths }: ExactSums, place: number): number {
  const small = millionths[place] as number;
  const carried = Math.floor(small / perUnit);
  const whole = (units[place] as number) + carried;
  const part = small - carried * perUnit;
  const all = whole * perUnit + part;
  return all <= Number.MAX_SAFE_INTEGER ? all / perUnit : whole + part / perUnit;
}

/** Decimals of six places as the engine hands them over, 8 or 16 bytes each; none is below zero. */
export interface DecimalBytes {
  readonly words: Int32Array;
  readonly wordsEach: number;
}

/** Adds the decimal of a row to the sum at a place. */
export function addDecimal(sums: ExactSums, place: number, { words, wordsEach }: DecimalBytes, row: number): void {
  const at = row * wordsEach;
  const low = (words[at] as number) >>> 0;
  const high = (words[at + 1] as number) >>> 0;
  let units: number;
  let rest: number;
  if (high < 1 << 21 && (wordsEach === 2 || (words[at + 2] === 0 && words[at + 3] === 0))) {
    const value = high * 2 ** 32 + low;
    units = Math.floor(value / perUnit);
    rest = value - units * perUnit;
  } else {
    const value = bigValue(words, at, wordsEach);
    units = Number(value / BigInt(perUnit));
    rest = Number(value % BigInt(perUnit));
  }
  sums.units[place] = (sums.units[place] as number) + units;
  sums.millionths[place] = (sums.millionths[place] as number) + rest;
}

function bigValue(words: Int32Array, at: number, wordsEach: number): bigint {
  let value = 0n;
  for (let word = wordsEach - 1; word >= 0; word--) value = (value << 32n) | BigInt((words[at + word] as number) >>> 0);
  return value;
}
