/** Account-weeks whose outcome is known, standardised: one row each, a column per component of the score. */
export interface LikelihoodRows {
  /** Row-major, `rows * columns`; standardised components; NaN where missing. */
  readonly z: Float64Array;
  readonly columns: number;
  /** 1 where the account churned within the window, else 0. */
  readonly churned: Uint8Array;
  /** How much of one real outcome a row stands for: step over window where rows overlap. */
  readonly weight: Float64Array;
}

/** Throws unless the parts are of one length and hold what they should; names the first row that does not. */
export function checkRows({ z, columns, churned, weight }: LikelihoodRows): void {
  const rows = churned.length;
  if (z.length !== rows * columns || weight.length !== rows) {
    throw new Error(
      `rows of unlike length: ${rows} outcomes, ${weight.length} weights and ${z.length} numbers in ${columns} columns; give one outcome, one weight and ${columns} numbers per row`,
    );
  }
  const bad = weight.findIndex((each) => !(each >= 0 && each < Number.POSITIVE_INFINITY));
  if (bad !== -1)
    throw new Error(`no weight of a row: ${weight[bad]} in row ${bad}; weights are finite and at least 0`);
  const infinite = z.findIndex((each) => Math.abs(each) === Number.POSITIVE_INFINITY);
  if (infinite !== -1) {
    throw new Error(
      `no number to fit: ${z[infinite]} in row ${Math.floor(infinite / columns)}, column ${infinite % columns}; clip standardised components, and give NaN for missing ones`,
    );
  }
  const odd = churned.findIndex((each) => each > 1);
  if (odd !== -1) throw new Error(`no outcome: ${churned[odd]} in row ${odd}; give 1 for churned and 0 for not`);
}
