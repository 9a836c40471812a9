/** Weeks that the components look back. */
export interface Horizon {
  readonly quarter: number;
  readonly year: number;
  readonly people: number;
  readonly shares: number;
  readonly habit: number;
  /** The latest weeks, and all weeks they are part of: the direction compares them with the others. */
  readonly latest: number;
  readonly direction: number;
  readonly modules: number;
  readonly commands: number;
}

const usual: Horizon = {
  quarter: 13,
  year: 52,
  people: 13,
  shares: 26,
  habit: 26,
  latest: 4,
  direction: 26,
  modules: 26,
  commands: 26,
};

/** A churn that is decided within two months is heralded by weeks, not by quarters. */
const short: Horizon = {
  quarter: 4,
  year: 13,
  people: 4,
  shares: 13,
  habit: 4,
  latest: 2,
  direction: 13,
  modules: 4,
  commands: 13,
};

/** Churn windows of so many weeks or fewer ask for the short look back. */
export const longestShortWindow = 8;

/** How far components look back for a churn window of so many weeks. */
export function horizonFor(churnWindowWeeks: number): Horizon {
  return churnWindowWeeks <= longestShortWindow ? short : usual;
}
