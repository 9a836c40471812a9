import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { stepOptions } from "../options.ts";
import { printSummary } from "../output/print-summary.ts";
import { runSummary } from "../output/run-summary.ts";
import { stopwatch } from "../output/stopwatch.ts";
import { loadStep } from "../steps/load-step.ts";
import { loadedTables } from "../steps/loaded-tables.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";

/** Sources to facts; prints what became of every row. */
export const load: Command<StepOptions> = {
  options: stepOptions,
  run: async (options) => {
    const context = await buildContext(options);
    const { time, seconds } = stopwatch();
    const loaded = await whileStateIsOurs(context, () => time("load", () => loadStep(context)));
    const summary = runSummary(loadedTables(loaded), { config: context.path, seconds });
    printSummary(summary, context);
    return summary.exit_code;
  },
};
