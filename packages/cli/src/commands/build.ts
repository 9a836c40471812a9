import { refuseForeignFolder } from "@vitals/reports/build/index.ts";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { audienceOption, stepOptions } from "../options.ts";
import { printSummary } from "../output/print-summary.ts";
import { runSummary } from "../output/run-summary.ts";
import { stopwatch } from "../output/stopwatch.ts";
import { assessStep } from "../steps/assess-step.ts";
import { loadStep } from "../steps/load-step.ts";
import { openAssessment } from "../steps/read-tables.ts";
import { siteStep } from "../steps/site-step.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";

/** Load, assess and site, in this order; when one fails, the published site stays as it is. */
export const build: Command<StepOptions> = {
  options: [...stepOptions, audienceOption],
  run: async (options) => {
    const context = await buildContext(options);
    // Before anything is read, because to be told after the work would be to have waited for nothing.
    refuseForeignFolder(context.siteDir);
    const { time, seconds } = stopwatch();
    const { facts, published } = await whileStateIsOurs(context, async () => {
      await time("load", () => loadStep(context));
      await time("assess", () => assessStep(context));
      // From the files again, so that what assessing took is free while the pages are made.
      const assessment = await openAssessment(context);
      return { ...assessment, published: await time("site", () => siteStep(context, assessment)) };
    });
    const { summary: says, ledger, problems, ...built } = published;
    const summary = runSummary(facts, { config: context.path, seconds, site: built, ledger, summary: says, problems });
    printSummary(summary, context);
    return summary.exit_code;
  },
};
