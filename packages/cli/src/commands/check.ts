import { checkSources, type SourceCheck } from "@vitals/data-loaders";
import { buildContext, type StepOptions } from "../build-context.ts";
import { audienceFindings } from "../check/audience-findings.ts";
import { type CheckFindings, checkFindings } from "../check/check-findings.ts";
import { checkText } from "../check/check-text.ts";
import type { Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { asOfOption, configOption, jsonOption } from "../options.ts";
import { loadOptions } from "../steps/load-step.ts";
import { scoreOptionsOf } from "../steps/score-options.ts";

/**
 * The exit code: 1 a build would publish nothing, 2 it would publish what is wrong, 10 somebody should look, 0 else, with
 * notes of findings or without.
 */
function checkCode({ problems, notes, findings }: CheckFindings & Pick<SourceCheck, "findings">): ExitCode {
  const has = (severity: string) => findings.some((finding) => finding.severity === severity);
  if (problems.length > 0) return exitCode.nothingPublished;
  if (has("problem")) return exitCode.wrongUsage;
  return notes.length > 0 || has("warning") ? exitCode.stale : exitCode.fresh;
}

/** Reads every source without building anything, and says what would make the report wrong. */
export const check: Command<Pick<StepOptions, "config" | "asOf" | "json">> = {
  options: [configOption, asOfOption, jsonOption],
  run: async (options) => {
    const context = await buildContext({ ...options, wait: 0 });
    // For what it throws: weights of what no score may use end a build, so they end this too.
    scoreOptionsOf(context.config, context.path);
    const { accounts, ...checked } = await checkSources(context.config, loadOptions(context));
    const found = [checkFindings(checked), audienceFindings(context.config, { accounts })];
    const [problems, notes] = [found.flatMap((each) => each.problems), found.flatMap((each) => each.notes)];
    context.progress.end();
    const code = checkCode({ problems, notes, findings: checked.findings });
    process.stdout.write(
      context.json
        ? `${JSON.stringify({ ...checked, exit_code: code, problems, notes }, null, 2)}\n`
        : checkText(checked, { problems, notes }),
    );
    return code;
  },
};
