import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { stepOptions } from "../options.ts";
import { printSummary } from "../output/print-summary.ts";
import { runSummary } from "../output/run-summary.ts";
import { stopwatch } from "../output/stopwatch.ts";
import { bringHealthUpToDate } from "../steps/assess-step.ts";
import { readLoaded } from "../steps/read-tables.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";

/** Facts to health; reads the facts that the last load left. */
export const assess: Command<StepOptions> = {
  options: stepOptions,
  run: async (options) => {
    const context = await buildContext(options);
    const { time, seconds } = stopwatch();
    const loaded = await whileStateIsOurs(context, async () => {
      await time("assess", () => bringHealthUpToDate(context));
      return readLoaded(context.stateDir);
    });
    const summary = runSummary(loaded, { config: context.path, seconds });
    printSummary(summary, context);
    return summary.exit_code;
  },
};
