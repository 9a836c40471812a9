import { featureReach } from "./feature-reach.ts";
import { featureWeeks } from "./feature-weeks.ts";
import type { History } from "./history.ts";

/** Weeks after its launch for which a feature counts as new. */
export const newForWeeks = 26;

/** A launched feature at one account, row by row of the account's history. */
export interface LaunchUse {
  /** Code of the command in `commandWeeks.features`. */
  readonly command: number;
  readonly launchWeek: number;
  /** Index of the account's first week with it; -1 while there is none. */
  readonly firstUse: number;
  readonly events: Float64Array;
  readonly users: Float64Array;
}

/** The launched features that an account has within reach, the newest first. */
export function launchesOf(history: History, account: number): LaunchUse[] {
  const { features } = history.commandWeeks;
  const inReach = featureReach(history);
  const lastRow = (history.start[account + 1] as number) - 1;
  if (lastRow < (history.start[account] as number)) return [];
  const launched = Array.from(features.launchWeek, (launchWeek, command) => ({ launchWeek, command }))
    .filter(({ launchWeek }) => launchWeek <= history.lastWeek)
    .sort((one, other) => other.launchWeek - one.launchWeek || one.command - other.command);
  return launched.flatMap(({ launchWeek, command }) => {
    const { events, users } = featureWeeks(history, account, command);
    const firstUse = events.findIndex((count) => count > 0);
    return firstUse >= 0 || inReach(command, lastRow) ? [{ command, launchWeek, firstUse, events, users }] : [];
  });
}

/** Person-weeks with a feature over person-weeks with output, in the four weeks up to an index; NaN where unknown. */
export function uptakeShare(history: History, account: number, { launchWeek, users }: LaunchUse, at: number): number {
  const from = history.start[account] as number;
  let using = 0;
  let producing = 0;
  for (let i = Math.max(0, at - 3); i <= at; i++) {
    if ((history.week[from + i] as number) < launchWeek) continue;
    using += users[i] as number;
    producing += history.weekly.producing_users[from + i] as number;
  }
  return producing > 0 ? Math.min(1, using / producing) : Number.NaN;
}
