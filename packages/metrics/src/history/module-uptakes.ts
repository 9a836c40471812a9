import type { History } from "./history.ts";

/** Weeks with output among four that make a module taken up rather than tried. */
export const uptakeWeeks = 3;

/** A module's first week with output in three of the last four. */
export interface Uptake {
  /** Code of the module. */
  readonly module: number;
  /** Week number in which it was taken up. */
  readonly week: number;
  /** Week number of the first output in it of all. */
  readonly firstWeek: number;
  readonly weeksWithOutput: number;
  /** Output in it in the four weeks. */
  readonly output: number;
}

/** The modules an account took up, in the order in which it did; events without a module are left out. */
export function moduleUptakes(history: History, account: number): Uptake[] {
  const rowsOf = new Map<number, Map<number, number>>();
  const uptakes: Uptake[] = [];
  const taken = new Set<number>();
  for (let row = history.start[account] as number; row < (history.start[account + 1] as number); row++) {
    for (const [module, output] of outputByModule(history, row)) {
      const rows = rowsOf.get(module) ?? new Map<number, number>();
      rowsOf.set(module, rows.set(row, output));
      if (taken.has(module)) continue;
      const recent = [row - 3, row - 2, row - 1, row].filter((each) => rows.has(each));
      if (recent.length < uptakeWeeks) continue;
      taken.add(module);
      uptakes.push({
        module,
        week: history.week[row] as number,
        firstWeek: history.week[[...rows.keys()][0] as number] as number,
        weeksWithOutput: recent.length,
        output: recent.reduce((sum, each) => sum + (rows.get(each) as number), 0),
      });
    }
  }
  return uptakes;
}

function outputByModule({ commandWeeks }: History, row: number): Map<number, number> {
  const output = new Map<number, number>();
  const end = commandWeeks.first[row + 1] as number;
  for (let i = commandWeeks.first[row] as number; i < end; i++) {
    const module = commandWeeks.module[i] as number;
    if (module < 0 || commandWeeks.isOutput[i] === 0) continue;
    output.set(module, (output.get(module) ?? 0) + (commandWeeks.quantity[i] as number));
  }
  return output;
}
