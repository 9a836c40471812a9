/** A way to tell who is at risk, with what it said of every graded row at the time. */
export interface Competitor {
  readonly id: string;
  readonly title: string;
  /** Higher is more at risk; one number for each row. */
  readonly risk: Float64Array;
  /** The chance it stated; left out where it only ranks. */
  readonly chance?: Float64Array;
}
