/** Weeks an account is compared with, at most. */
export const referenceWeeks = 26;

/** The latest reference weeks of every account, oldest first, in rings of `referenceWeeks` places. */
export interface References {
  readonly output: Float64Array;
  readonly events: Float64Array;
  readonly week: Int32Array;
  /** How many an account has. */
  readonly count: Uint8Array;
  /** Place of an account's oldest. */
  readonly oldest: Uint8Array;
}

export function emptyReferences(accounts: number): References {
  return {
    output: new Float64Array(accounts * referenceWeeks),
    events: new Float64Array(accounts * referenceWeeks),
    week: new Int32Array(accounts * referenceWeeks),
    count: new Uint8Array(accounts),
    oldest: new Uint8Array(accounts),
  };
}

/** Where an account's reference week number `i` (0 is the oldest) lies. */
export function placeOf(references: References, account: number, i: number): number {
  return account * referenceWeeks + (((references.oldest[account] as number) + i) % referenceWeeks);
}

/** Adds a week; the oldest gives way when all places are taken. */
export function addReference(references: References, account: number, week: number, output: number, events: number) {
  const count = references.count[account] as number;
  const place = placeOf(references, account, count);
  references.output[place] = output;
  references.events[place] = events;
  references.week[place] = week;
  if (count < referenceWeeks) references.count[account] = count + 1;
  else references.oldest[account] = ((references.oldest[account] as number) + 1) % referenceWeeks;
}

/** Forgets an account's reference weeks. */
export function forgetReferences(references: References, account: number) {
  references.count[account] = 0;
  references.oldest[account] = 0;
}

/** The smallest sum of two neighbouring reference weeks. */
export function lowestPair(references: References, account: number): number {
  const count = references.count[account] as number;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < count; i++) {
    const pair =
      (references.output[placeOf(references, account, i - 1)] as number) +
      (references.output[placeOf(references, account, i)] as number);
    if (pair < lowest) lowest = pair;
  }
  return lowest;
}
