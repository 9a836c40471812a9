import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeSample } from "@vitals/data-loaders/sample";
import { Option } from "commander";
import { buildContext } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { configOption } from "../options.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";

interface SampleCommandOptions {
  config?: string;
  again?: boolean;
}

/** Writes the made-up customers that a fresh configuration points at, unless they are there or it points elsewhere. */
export const sample: Command<SampleCommandOptions> = {
  options: [configOption, new Option("--again", "write them even if they are there")],
  run: async ({ config, again = false }) => {
    const context = await buildContext({ wait: 60, ...(config === undefined ? {} : { config }) });
    const folder = join(context.stateDir, "sample");
    const isUsed = JSON.stringify(context.config.sources).includes(".vitals/sample/");
    if (!isUsed || (existsSync(folder) && !again)) return exitCode.fresh;
    context.progress.log("writing the data of the made-up sample customers");
    await whileStateIsOurs(context, () => writeWhole(folder));
    return exitCode.fresh;
  },
};

/** Puts the sample in place in one step, so that a folder that is there is whole. */
async function writeWhole(folder: string): Promise<void> {
  const next = `${folder}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await writeSample(next);
  await rm(folder, { recursive: true, force: true });
  await rename(next, folder);
}
