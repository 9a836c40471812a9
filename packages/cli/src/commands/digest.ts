import { digestMessage } from "@vitals/reports/build/site-data/index.ts";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { configOption, htmlOption, jsonOption } from "../options.ts";
import { readAssessment } from "../steps/read-tables.ts";

interface DigestOptions extends Pick<StepOptions, "config" | "json"> {
  html?: boolean;
}

/** The week as a message, made from the last assessment; whoever sends it reads it from standard output. */
export const digest: Command<DigestOptions> = {
  name: "digest",
  summary: "print the week as a message: plain text, or HTML for mail programs",
  options: [configOption, htmlOption, jsonOption],
  run: async ({ html = false, ...options }) => {
    const context = await buildContext({ ...options, wait: 0 });
    const message = digestMessage({ ...(await readAssessment(context)), config: context.config });
    const { json } = context;
    process.stdout.write(json ? `${JSON.stringify(message, null, 2)}\n` : html ? message.html : message.text);
    return exitCode.fresh;
  },
};
