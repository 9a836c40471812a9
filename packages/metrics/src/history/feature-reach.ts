import type { History } from "./history.ts";
import { oncePerHistory } from "./once-per-history.ts";

/** Weeks for which a module counts as the account's after work in it, where no input says what is enabled. */
const rememberedWeeks = 13;

/** Says whether a command belongs to what an account has in the week of a row. */
export type FeatureReach = (command: number, row: number) => boolean;

/**
 * Which commands are within reach of which accounts.
 *
 * A command belongs to the catalogue's module, else to the modules in which anybody has used it up to that week; one
 * without a module is for everybody. An account has the modules that the `modules` input enables; without that input,
 * those it worked in within the last 13 weeks.
 */
export const featureReach = oncePerHistory((history): FeatureReach => {
  const { features } = history.commandWeeks;
  const seenSince = firstWeeksInModules(history);
  const hasModule = moduleHolders(history);
  return (command, row) => {
    const own = features.module[command] as number;
    if (own >= 0) return hasModule(own, row);
    let anywhere = false;
    for (const [module, since] of seenSince[command] ?? []) {
      if (since > (history.week[row] as number)) continue;
      anywhere = true;
      if (hasModule(module, row)) return true;
    }
    return !anywhere;
  };
});

/** For each command the modules it was used in, with the first week anybody did. */
function firstWeeksInModules({ commandWeeks, rows, week }: History): [number, number][][] {
  const { features, moduleNames } = commandWeeks;
  const first = new Float64Array(features.events.length * moduleNames.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    const end = commandWeeks.first[row + 1] as number;
    for (let i = commandWeeks.first[row] as number; i < end; i++) {
      if ((commandWeeks.module[i] as number) < 0) continue;
      const pair = (commandWeeks.command[i] as number) * moduleNames.length + (commandWeeks.module[i] as number);
      if ((week[row] as number) < (first[pair] as number)) first[pair] = week[row] as number;
    }
  }
  return features.events.map((_, command) =>
    moduleNames
      .map((__, module): [number, number] => [module, first[command * moduleNames.length + module] as number])
      .filter(([, since]) => since < Number.POSITIVE_INFINITY),
  );
}

function moduleHolders(history: History): (module: number, row: number) => boolean {
  const { enabledModules, commandWeeks, account, week, start } = history;
  if (enabledModules) {
    return (module, row) =>
      (enabledModules[account[row] as number] ?? []).some(
        ({ name, fromWeek, untilWeek }) =>
          name === commandWeeks.moduleNames[module] &&
          fromWeek <= (week[row] as number) &&
          (week[row] as number) < untilWeek,
      );
  }
  return (module, row) => {
    const from = Math.max(start[account[row] as number] as number, row - rememberedWeeks + 1);
    const end = commandWeeks.first[row + 1] as number;
    for (let i = commandWeeks.first[from] as number; i < end; i++) {
      if (commandWeeks.module[i] === module && commandWeeks.isWork[i] === 1) return true;
    }
    return false;
  };
}
