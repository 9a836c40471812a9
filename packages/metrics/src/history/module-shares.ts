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
  const modules = [...moduleWeeks(history, account).values()];
  const rows = (history.start[account + 1] as number) - from;
  const total = new Float64Array(rows);
  const events = new Float64Array(rows);
  for (const module of modules) {
    for (let at = 0; at < rows; at++) {
      total[at] = (total[at] as number) + trailing(module.output, at);
      events[at] = (events[at] as number) + trailing(module.events, at);
    }
  }
  return {
    shares: modules.map(({ output }) => output.map((_, at) => trailing(output, at) / (total[at] as number))),
    events: events.map((count, at) =>
      isWholeWindow(history, from + at, weeks) && (total[at] as number) > 0 ? count : Number.NaN,
    ),
  };
}

/** Output of an account in one module, by week of the account. */
export interface ModuleWeeks {
  readonly output: Float64Array;
  readonly events: Float64Array;
}

/** The modules in which an account has output, by code; events without a module are left out. */
export function moduleWeeks({ start, commandWeeks }: History, account: number): ReadonlyMap<number, ModuleWeeks> {
  const from = start[account] as number;
  const rows = (start[account + 1] as number) - from;
  const modules = new Map<number, ModuleWeeks>();
  for (let at = 0; at < rows; at++) {
    const end = commandWeeks.first[from + at + 1] as number;
    for (let i = commandWeeks.first[from + at] as number; i < end; i++) {
      const code = commandWeeks.module[i] as number;
      if (code < 0 || commandWeeks.isOutput[i] === 0) continue;
      const module = modules.get(code) ?? { output: new Float64Array(rows), events: new Float64Array(rows) };
      module.output[at] = (module.output[at] as number) + (commandWeeks.quantity[i] as number);
      module.events[at] = (module.events[at] as number) + (commandWeeks.events[i] as number);
      modules.set(code, module);
    }
  }
  return modules;
}

function trailing(values: Float64Array, at: number): number {
  let sum = 0;
  for (let i = Math.max(0, at - weeks + 1); i <= at; i++) sum += values[i] as number;
  return sum;
}
