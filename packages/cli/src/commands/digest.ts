import { digestMessage } from "@vitals/reports/build/site-data/index.ts";
import { audienceReport } from "../audiences/audience-report.ts";
import { readableReport } from "../audiences/readable-report.ts";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { audienceOption, configOption, htmlOption, jsonOption } from "../options.ts";
import { readAssessment } from "../steps/read-tables.ts";

interface DigestOptions extends Pick<StepOptions, "config" | "json" | "audience"> {
  html?: boolean;
}

/**
 * The week as a message, made from the last assessment: of all customers, or of those of one audience. Whoever sends it reads
 * it from standard output.
 */
export const digest: Command<DigestOptions> = {
  options: [configOption, audienceOption, htmlOption, jsonOption],
  run: async ({ html = false, ...options }) => {
    const context = await buildContext({ ...options, wait: 0 });
    const { config, json, audience } = context;
    const assessment = await readAssessment(context);
    const message = digestMessage(
      audience === undefined
        ? { ...readableReport(config, assessment), config }
        : audienceReport(config, audience, assessment),
    );
    process.stdout.write(json ? `${JSON.stringify(message, null, 2)}\n` : html ? message.html : message.text);
    return exitCode.fresh;
  },
};
