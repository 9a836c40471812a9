import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { type Spread, spreadOver } from "./spread-over.ts";

const byWeeks = oncePerHistory(() => new Map<number, Spread>());

/** How output divides among persons; output that names none is left out. */
export function producerSpread(history: History, weeks: number): Spread {
  const { first, user, users, output, outputEvents } = history.userWeeks;
  const known =
    byWeeks(history).get(weeks) ??
    spreadOver(history, weeks, {
      first,
      key: user,
      keys: users,
      amount: (i) => ((outputEvents[i] as number) > 0 ? (output[i] as number) : 0),
    });
  byWeeks(history).set(weeks, known);
  return known;
}

/** How output events divide among modules; those that name none are left out. */
export function moduleSpread(history: History, weeks: number): Spread {
  const { first, module, moduleNames } = history.commandWeeks;
  return spreadOver(history, weeks, { first, key: module, keys: moduleNames.length, amount: outputEventsOf(history) });
}

/** How output events divide among commands. */
export function commandSpread(history: History, weeks: number): Spread {
  const { first, command, features } = history.commandWeeks;
  return spreadOver(history, weeks, {
    first,
    key: command,
    keys: features.kinds.length,
    amount: outputEventsOf(history),
  });
}

function outputEventsOf({ commandWeeks }: History): (item: number) => number {
  const { isOutput, events } = commandWeeks;
  return (i) => (isOutput[i] as number) * (events[i] as number);
}
