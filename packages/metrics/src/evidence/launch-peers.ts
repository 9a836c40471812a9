import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import { launchesOf, uptakeShare } from "../history/launches.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { quantile } from "../statistics/quantile.ts";

/** How far a launched feature has come among the customers who could use it. */
export interface LaunchPeers {
  /** Customers with output in the four weeks and the feature within reach. */
  readonly customers: number;
  /** Those who used it in the four weeks. */
  readonly using: number;
  /** A quarter of them have a larger share of their producing users on it. */
  readonly upperQuarter: number;
}

const known = oncePerHistory(() => new Map<string, LaunchPeers>());

/** The peers of a launch in the four weeks up to a week. */
export function peersOf(history: History, command: number, week: number): LaunchPeers {
  const key = `${command} ${week}`;
  const peers = known(history).get(key) ?? toPeers(history, command, week);
  known(history).set(key, peers);
  return peers;
}

function toPeers(history: History, command: number, week: number): LaunchPeers {
  const shares = allLaunches(history).flatMap((launches, account) => {
    const launch = launches.find((each) => each.command === command);
    const row = rowOf(history, account, week);
    if (!launch || row < 0) return [];
    const share = uptakeShare(history, account, launch, row - (history.start[account] as number));
    return Number.isNaN(share) ? [] : [share];
  });
  return {
    customers: shares.length,
    using: shares.filter((share) => share > 0).length,
    upperQuarter: quantile(Float64Array.from(shares).sort(), 0.75),
  };
}

const allLaunches = oncePerHistory((history) => history.accountIds.map((_, account) => launchesOf(history, account)));
