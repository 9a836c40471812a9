import type { History } from "./history.ts";
import { isWholeWindow } from "./windows.ts";

/** Weeks that one share covers. */
const weeks = 4;

/** How an account's output divides among modules, over four weeks up to each week. */
export interface ModuleShares {
  /** One array for each module in use, by week of the account. */
  readonly shares: readonly Float64Array[];
  /** Output events that name a module; NaN where the window is not whole. */
  readonly events: Float64Array;
}

export function moduleShares(history: History, account: number): ModuleShares {
  const from = history.start[account] as number;
  const rows = (history.start[account + 1] as number) - from;
  const { outputs, events } = moduleOutputs(history, account);
  const total = new Float64Array(rows);
  for (const output of outputs.values())
    for (let at = 0; at < rows; at++) total[at] = trailing(output, at) + (total[at] as number);
  return {
    shares: [...outputs.values()].map((output) => output.map((_, at) => trailing(output, at) / (total[at] as number))),
    events: events.map((_, at) =>
      isWholeWindow(history, from + at, weeks) && (total[at] as number) > 0 ? trailing(events, at) : Number.NaN,
    ),
  };
}

/** Weekly output of an account in each of its modules by code, and its output events that name a module. */
export function moduleOutputs(
  { start, commandWeeks }: History,
  account: number,
): { outputs: ReadonlyMap<number, Float64Array>; events: Float64Array } {
  const from = start[account] as number;
  const rows = (start[account + 1] as number) - from;
  const outputs = new Map<number, Float64Array>();
  const events = new Float64Array(rows);
  for (let at = 0; at < rows; at++) {
    const end = commandWeeks.first[from + at + 1] as number;
    for (let i = commandWeeks.first[from + at] as number; i < end; i++) {
      const module = commandWeeks.module[i] as number;
      if (module < 0 || commandWeeks.isOutput[i] === 0) continue;
      const output = outputs.get(module) ?? new Float64Array(rows);
      output[at] = (output[at] as number) + (commandWeeks.quantity[i] as number);
      events[at] = (events[at] as number) + (commandWeeks.events[i] as number);
      outputs.set(module, output);
    }
  }
  return { outputs, events };
}

function trailing(values: Float64Array, at: number): number {
  let sum = 0;
  for (let i = Math.max(0, at - weeks + 1); i <= at; i++) sum += values[i] as number;
  return sum;
}
