import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { audienceOption, stepOptions } from "../options.ts";
import { printSummary } from "../output/print-summary.ts";
import { runSummary } from "../output/run-summary.ts";
import { stopwatch } from "../output/stopwatch.ts";
import { openAssessment } from "../steps/read-tables.ts";
import { siteStep } from "../steps/site-step.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";

/** Health to pages; reads the facts and the health that the last load and assessment left. */
export const site: Command<StepOptions> = {
  options: [...stepOptions, audienceOption],
  run: async (options) => {
    const context = await buildContext(options);
    const { time, seconds } = stopwatch();
    const { facts, published } = await whileStateIsOurs(context, async () => {
      const assessment = await openAssessment(context);
      return { ...assessment, published: await time("site", () => siteStep(context, assessment)) };
    });
    const { summary: says, ledger, problems, ...built } = published;
    const summary = runSummary(facts, { config: context.path, seconds, site: built, ledger, summary: says, problems });
    printSummary(summary, context);
    return summary.exit_code;
  },
};
