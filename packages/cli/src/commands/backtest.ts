import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { churnOf, backtest as replay } from "@vitals/metrics";
import { backtestText } from "../backtest/backtest-text.ts";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { configOption, jsonOption } from "../options.ts";
import { readFacts } from "../steps/read-tables.ts";
import { scoreOptionsOf } from "../steps/score-options.ts";

/** How today's definitions would have done over the history that was loaded. */
export const backtest: Command<Pick<StepOptions, "config" | "json">> = {
  options: [configOption, jsonOption],
  run: async (options) => {
    const { config, path, stateDir, json, progress } = await buildContext({ ...options, wait: 0 });
    const score = scoreOptionsOf(config, path);
    const facts = await readFacts(stateDir);
    progress.say("replaying history", 0);
    const result = replay(facts, { ...score, churn: churnOf(facts, config.churn) });
    progress.end();
    const document = `${JSON.stringify(result, null, 2)}\n`;
    await writeFile(join(stateDir, "backtest.json"), document);
    process.stdout.write(json ? document : backtestText(result));
    return exitCode.fresh;
  },
};
