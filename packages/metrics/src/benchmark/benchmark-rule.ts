/** What was decided about benchmarks. */
export const benchmarkRule = {
  /** Accounts without which a middle half says nothing. */
  fewestAccounts: 8,
  /** Accounts with which a cell weighs as much as the wider group it is shrunken towards. */
  evenAccounts: 8,
  /** Weeks before a good outcome that count as leading to it, and after it in which a loss takes it back. */
  yearWeeks: 52,
  /** One week in so many is looked at: most signals look back over four, so that the weeks between repeat it. */
  everyWeeks: 4,
  /** Last week since the first output of each age band but the last. */
  ageEnds: [13, 52, 104],
  /** An account whose first output is no later in the data than this may be older than the data. */
  startWeeks: 4,
} as const;
