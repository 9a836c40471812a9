import { explainAccount } from "@vitals/metrics";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { explanationText } from "../explain/explanation-text.ts";
import { findAccount } from "../explain/find-account.ts";
import { requireWeek } from "../explain/require-week.ts";
import { weekOption } from "../explain/week-option.ts";
import { configOption, jsonOption } from "../options.ts";
import { readAssessment } from "../steps/read-tables.ts";
import { scoreOptionsOf } from "../steps/score-options.ts";

interface ExplainOptions extends Pick<StepOptions, "config" | "json"> {
  /** Monday as an epoch day. */
  week?: number;
}

/** One account's numbers in the terminal, so that they can be checked by hand. */
export const explain: Command<ExplainOptions> = {
  options: [configOption, weekOption, jsonOption],
  run: async ({ week, ...options }, account = "") => {
    const context = await buildContext({ ...options, wait: 0 });
    const { config, json } = context;
    const { facts, health } = await readAssessment(context);
    const { outputNoun, currency, alarms } = config;
    const id = findAccount(account, facts);
    if (week !== undefined) requireWeek(id, week, facts);
    const explanation = explainAccount(facts, health, id, {
      ...{ outputNoun, currency, week, budget: alarms.budget },
      score: scoreOptionsOf(config, context.path),
      churn: config.churn,
    });
    process.stdout.write(
      json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, facts, outputNoun),
    );
    return exitCode.fresh;
  },
};
