/** What the process says when it ends; schedules and pipelines depend on these numbers. */
export const exitCode = {
  /** Published, and every source is fresh. */
  fresh: 0,
  /** Nothing published; the last site is untouched. */
  nothingPublished: 1,
  /** Wrong usage or configuration; nothing was touched. */
  wrongUsage: 2,
  /** Published, with stale or partial data. */
  stale: 10,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
