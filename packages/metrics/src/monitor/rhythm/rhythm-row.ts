/** What an account's rhythm said of one row, for those who want to follow the arithmetic. */
export interface RhythmRow {
  /** Mean count of an on week and of an off week, and the dispersion around both. */
  readonly on: number;
  readonly off: number;
  readonly k: number;
  /** Chance that the week is an on week, by the phases so far. */
  readonly chanceOn: number;
  /** The sum over drops before the week, by how much drops foretold the week better, and the sum after; NaN while a drop is open. */
  readonly before: number;
  readonly factor: number;
  readonly sum: number;
}
